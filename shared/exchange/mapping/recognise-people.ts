import { fold } from '../../plan/clipboard/fold.ts';
import type { Axis } from '../../plan/clipboard/place.ts';
import type { MatrixId } from '../../plan/ids.ts';
import type { MappingOf } from './mapping.ts';
import { headOf, isEmptyRow, type SourceSheet, widthOf } from './source.ts';

const NAME_HEADS: ReadonlySet<string> = new Set(
  'name|names|person|people|full name|employee|team|department|role|job title|mitarbeiter|mitarbeiterin|personen|abteilung|funktion|rolle|氏名|名前|担当者|担当|部署|部門|役職'
    .split('|')
    .map(fold),
);
const MAIL_HEAD = /^e-?mail|^mail|メール/u;

/** A sheet of people: one that calls itself so, or has names and mail addresses side by side; null for any other. */
export function recognisePeople(
  sheet: SourceSheet,
  matrix: MatrixId,
  read: (text: string) => Axis | null,
  knownAsList: number,
): MappingOf<'people'> | null {
  const { rows } = sheet;
  const top = rows.findIndex((row) => !isEmptyRow(row));
  const heads = Array.from({ length: widthOf(rows) }, (_, column) => fold(headOf(rows, top, column)));
  const mail = heads.findIndex((head) => MAIL_HEAD.test(head));
  const name = heads.findIndex((head) => NAME_HEADS.has(head));
  const calledSo = read(sheet.name) === 'people';
  if (top < 0 || (mail < 0 && !(calledSo && knownAsList < 3))) return null;
  if (name < 0 && !calledSo) return null;
  return {
    ...{ as: 'people', matrix, top, heads: name < 0 && mail < 0 ? 0 : 1 },
    ...{ name: Math.max(0, name), mail: mail < 0 ? null : mail },
  };
}
