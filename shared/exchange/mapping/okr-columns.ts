import { fold } from '../../plan/clipboard/fold.ts';
import { headOf, isEmptyRow, type SourceSheet, widthOf } from './source.ts';

/** What a column of a table of objectives and key results may hold. */
export const OKR_USES = [
  'ignored',
  'quarter',
  'objective',
  'keyResult',
  'measureUnit',
  'baseline',
  'better',
  'target',
  'actual',
  'grade',
  'owner',
  'due',
] as const;
export type OkrUse = (typeof OKR_USES)[number];

/** What people and OKR programs write above them, in English, German and Japanese. */
const NAMES: { readonly [U in Exclude<OkrUse, 'ignored'>]: string } = {
  quarter: 'Quarter|Period|Cycle|Time frame|Timeframe|Quartal|Zeitraum|Zyklus|四半期|期間|サイクル',
  objective:
    'Objective|Objectives|Objective title|Objective name|O|Goal|Goals|Ziel|Ziele|Ziel (Objective)|Objective (Ziel)|目標|目標 (Objective)|目的|オブジェクティブ',
  keyResult:
    'Key result|Key results|Key-Result|Key-Results|Key result title|Key result name|KR|KRs|Schlüsselergebnis|Schlüsselergebnisse|Schlüsselresultat|Schlüsselresultate|主要な結果|主要な成果|主な成果|成果指標|キーリザルト|キーリザルツ',
  measureUnit: 'Unit of measure|Measure unit|Unit|UoM|Metric|Maßeinheit|Einheit|単位',
  baseline:
    'Baseline|Start|Start value|Starting value|Initial value|From|Ausgangswert|Startwert|Basis|Von|基準値|開始値|初期値',
  better: 'Better|Direction|Besser|Richtung|良い方向|方向',
  target: 'Target|Target value|Goal value|To|Plan|Zielwert|Sollwert|Soll|目標値',
  actual:
    'Actual|Actual value|Current|Current value|Istwert|Ist|Aktuell|Aktueller Wert|実績|実績値|現在値|現状値',
  grade:
    'Grade|Score|Progress|Progress %|Progress (%)|% complete|Completion|Bewertung|Fortschritt|Fortschritt %|Fortschritt (%)|Zielerreichung|評価|スコア|進捗|進捗率|達成率',
  owner:
    'Owner|Responsible|Lead|Assignee|DRI|Verantwortlich|Verantwortliche|Verantwortlicher|責任者|担当|担当者',
  due: 'Due|Due date|Deadline|End date|Fällig|Termin|期限|期日',
};

const KNOWN: ReadonlyMap<string, OkrUse> = new Map(
  OKR_USES.flatMap((use) =>
    use === 'ignored' ? [] : NAMES[use].split('|').map((name) => [fold(name), use] as const),
  ),
);

function readOkrHead(head: string): OkrUse {
  return KNOWN.get(fold(head).replace(/[:*]$/, '').trim()) ?? 'ignored';
}

/**
 * What the columns hold: as it was chosen, else by their heads; each use comes once, the first column has it.
 * @param chosen by the index of a column
 */
export function okrUses(
  heads: readonly string[],
  chosen: Readonly<Record<string, string>>,
): readonly OkrUse[] {
  const given = heads.map((_, column) => OKR_USES.find((use) => use === chosen[column]));
  const taken = new Set<OkrUse>(given.filter((use) => use !== undefined));
  return heads.map((head, column) => {
    const use = given[column];
    if (use) return use;
    const read = readOkrHead(head);
    if (read === 'ignored' || taken.has(read)) return 'ignored';
    taken.add(read);
    return read;
  });
}

/** Rows from a sheet's beginning in which heads are looked for. */
const LOOKED_AT = 30;

/** The row of heads of a table of OKRs: one that names both objectives and key results; null where there is none. */
export function findOkrs({ rows }: Pick<SourceSheet, 'rows'>): number | null {
  const width = widthOf(rows.slice(0, LOOKED_AT));
  const top = rows.slice(0, LOOKED_AT).findIndex((row, at) => {
    if (isEmptyRow(row)) return false;
    const uses = okrUses(
      Array.from({ length: width }, (_, column) => headOf(rows, at, column)),
      {},
    );
    return uses.includes('objective') && uses.includes('keyResult');
  });
  return top < 0 ? null : top;
}
