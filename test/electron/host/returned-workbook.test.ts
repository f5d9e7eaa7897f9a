import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readTables } from '#electron/exchange/tables.ts';
import { workbookOf } from '#electron/exchange/xlsx/write.ts';
import { wholePlan } from '#electron/host/plans.ts';
import { returnedWorkbook } from '#electron/host/returned-workbook.ts';
import { createPlanFile } from '#electron/plan-file/create.ts';
import type { PlanFile } from '#electron/plan-file/plan-file.ts';
import type { ReadTables } from '#shared/exchange/read-tables.ts';
import { HostError } from '#shared/host/reply.ts';
import { editText, removeItem } from '#shared/plan/commands/items.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { editId, itemId, planId } from '#shared/plan/ids.ts';
import { mergeCopies } from '#shared/plan/merge/copies.ts';
import { resolve } from '#shared/plan/merge/resolve.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { proof } from '../../shared/catchball/thread.ts';
import { patientWork } from '../exchange/work.ts';
import { temporaryFolder } from '../plan-file/folder.ts';
import { contextOf } from '../plan-file/plans.ts';

const context = contextOf('e');
const reader = { sha256: proof.sha256, author: 'Kim', dayFirst: true };
const item = (code: string) => itemId.parse(code);

function planFile(): PlanFile {
  const file = createPlanFile(join(temporaryFolder(), 'Plan.hoshin'), buildSample('automotive'));
  onTestFinished(() => file.close());
  file.commit(editText(wholePlan(file), { item: item('A1'), text: 'As it left' }, context));
  return file;
}

/** The workbook of the plan as it is, with what somebody typed into the list of annual objectives. */
async function workbook(
  file: PlanFile,
  typed: readonly (readonly [id: string, key: string, value: string])[],
): Promise<ReadTables> {
  const records = wholePlan(file);
  const matrices = records.list('matrix').map(({ id }) => id);
  const edit = file.undoLog().at(-1)?.id ?? null;
  const state = { edit: edit === null ? null : editId.parse(edit), seq: file.lastSeq };
  const bytes = await workbookOf(
    { records, matrices, language: 'de', state, now: new Date(0), drawn: false },
    patientWork(),
  );
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const sheet = book.worksheets.find((one) => one.getCell('A1').value === 'annual');
  const keys = sheet?.getRow(1).values;
  for (const [id, key, value] of typed) {
    sheet?.eachRow((row) => {
      if (row.getCell(1).value === id && Array.isArray(keys)) row.getCell(keys.indexOf(key)).value = value;
    });
  }
  return await readTables(new Uint8Array(await book.xlsx.writeBuffer()), 'Plan.xlsx', patientWork());
}

describe('a workbook that came back', () => {
  it('is compared with the state in which it left, and merges with what happened since', async () => {
    const file = planFile();
    const tables = await workbook(file, [
      ['A1', 'text', 'Theirs'],
      ['A2', 'text', 'Theirs'],
      ['A2', 'due', 'bald'],
    ]);
    file.commit(editText(wholePlan(file), { item: item('A1'), text: 'Mine' }, context));
    file.commit(removeItem(wholePlan(file), { item: item('A3') }, context));
    const today = wholePlan(file);
    const { base, theirs, problems } = returnedWorkbook(file, today, tables, reader);
    expect(base?.get('item', 'A1')?.text).toBe('As it left');
    expect(problems).toEqual([expect.objectContaining({ reason: 'notADate', text: 'bald' })]);
    const merge = mergeCopies(today, theirs, base);
    expect(merge.conflicts).toEqual([
      expect.objectContaining({
        type: 'field',
        id: 'A1',
        base: 'As it left',
        mine: 'Mine',
        theirs: 'Theirs',
      }),
    ]);
    const [conflict] = merge.conflicts;
    const merged = apply(
      today,
      resolve(today, merge, new Map(conflict ? [[conflict.key, { take: 'theirs' }]] : [])),
    );
    expect(['A1', 'A2', 'A3'].map((id) => merged.get('item', id)?.text)).toEqual([
      'Theirs',
      'Theirs',
      undefined,
    ]);
  });

  it('whose state is not known is compared with today, where nothing is a change of theirs for sure', async () => {
    const file = planFile();
    const tables = await workbook(file, [['A1', 'text', 'Theirs']]);
    const own = tables.own && { ...tables.own, edit: editId.parse('elsewhere') };
    const today = wholePlan(file);
    const { base, theirs } = returnedWorkbook(file, today, { ...tables, own }, reader);
    expect(base).toBeNull();
    expect(mergeCopies(today, theirs, base).clean).toEqual([
      expect.objectContaining({ id: 'A1', theirs: 'Theirs' }),
    ]);
  });

  it('of another plan, or of none, is refused by name', async () => {
    const file = planFile();
    const tables = await workbook(file, []);
    const refused = (own: ReadTables['own']) => () =>
      returnedWorkbook(file, wholePlan(file), { ...tables, own }, reader);
    expect(refused(null)).toThrow(HostError);
    expect(refused(null)).toThrow('Plan.xlsx does not say that it was written from Plan.hoshin.');
    const other = tables.own && { ...tables.own, plan: planId.parse('other') };
    expect(refused(other)).toThrow('Plan.xlsx was not written from Plan.hoshin.');
  });
});
