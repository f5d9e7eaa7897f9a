import type { CellValue } from '#shared/exchange/list.ts';
import { type OwnWorkbook, ownWorkbook } from '#shared/exchange/own-workbook.ts';
import type { ReadSheet } from '#shared/exchange/read-tables.ts';
import { HostError } from '#shared/host/reply.ts';
import { damagedTable } from '../table-errors.ts';
import { ABOUT_SHEET, type AboutKey, WORKBOOK_FORMAT, WORKBOOK_VERSION } from './workbook-format.ts';

/**
 * What a workbook says of itself on its hidden sheet; null where it is none of ours.
 * @throws HostError where it is of a newer version, or says it wrongly
 */
export function readOwn(sheets: readonly ReadSheet[], name: string): OwnWorkbook | null {
  const about = sheets.find((sheet) => sheet.name === ABOUT_SHEET);
  const facts = (key: AboutKey): readonly CellValue[] =>
    about?.rows.flatMap(([said, value]) => (said === key ? [value ?? null] : [])) ?? [];
  const fact = (key: AboutKey) => facts(key)[0] ?? null;
  if (fact('format') !== WORKBOOK_FORMAT) return null;
  const version = Number(fact('version'));
  if (version > WORKBOOK_VERSION) {
    const sentence = `${name} was written by a newer Tenkai, whose workbooks this one cannot read back.`;
    throw new HostError('tooNew', sentence, 'Read it with that version, or update this one.');
  }
  const text = (value: CellValue) => (value === null ? null : String(value));
  const own = ownWorkbook.safeParse({
    plan: text(fact('plan')),
    edit: text(fact('edit')),
    seq: Number(fact('seq')),
    language: fact('language'),
    matrices: facts('matrix').map(text),
  });
  if (own.success) return own.data;
  throw damagedTable(name, `has a hidden sheet “${ABOUT_SHEET}” that does not say which plan it came from`);
}
