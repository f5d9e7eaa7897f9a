import { type Month, month } from '../ids.ts';
import type { Period } from '../records/records.ts';
import { fold } from './fold.ts';
import { readMonth, readQuarter } from './months.ts';

/** The fields of an item that a column of a table may hold, in the order in which they are copied. */
export const ITEM_FIELDS = [
  'code',
  'text',
  'why',
  'owner',
  'start',
  'due',
  'status',
  'perspective',
  'budget',
  'measureUnit',
  'baseline',
  'better',
] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

/**
 * All that a column may hold besides months. `target` is the value to reach at the end of the period, `people` who has
 * a part in the item, and `valueKind` says in tables with a row each for plan and actual which of them a row is.
 */
export const COLUMN_FIELDS = [...ITEM_FIELDS, 'target', 'people', 'valueKind'] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** What a column holds: a field, the plan or actual values of a month (`plan:2026-04`), or nothing that is taken. */
export type ColumnUse = ColumnField | `${'plan' | 'actual'}:${string}` | 'ignored';

/**
 * What people write above a column, in English, German and Japanese. The first is what is written when copied; where a
 * table has several heads for one field, the one that stands first here gets it.
 */
const NAMES: { readonly [F in ColumnField]: string } = {
  code: 'Code|No|No.|Nr|Nr.|Number|ID|#|Nummer|Kürzel|番号|コード|記号|No．|管理番号',
  text: 'Text|KPI|KPIs|Measure|Measures|Metric|Indicator|Kennzahl|Kennzahlen|Messgröße|管理項目|指標|評価指標|Action|Initiative|Project|Priority|Priorities|Improvement priority|Improvement priorities|Maßnahme|Massnahme|Maßnahmen|Vorhaben|Projekt|Schwerpunkt|Schwerpunkte|施策|重点施策|重点課題|実施事項|方策|Annual objective|Annual objectives|Jahresziel|Jahresziele|年度目標|年度方針|Long-term objective|Long-term objectives|Breakthrough objective|Breakthrough objectives|Langfristziel|Langfristziele|Langfristiges Ziel|Langfristige Ziele|Durchbruchsziel|Durchbruchsziele|中長期目標|中期目標|長期目標|Objective|Objectives|Item|Title|Name|Description|Bezeichnung|Titel|Beschreibung|項目|名称|内容|Goal|Goals|Target|Targets|Ziel|Ziele|目標',
  why: 'Why|Reason|Rationale|Background|Purpose|Warum|Begründung|Grund|Hintergrund|Zweck|理由|背景|目的',
  owner:
    'Owner|Responsible|Accountable|Lead|Leader|Verantwortlich|Verantwortliche|Verantwortlicher|Leitung|責任者|担当|担当者|主担当',
  start: 'Start|Start date|Begin|Beginning|From|Beginn|Startdatum|Anfang|Ab|開始|開始日|着手',
  due: 'Due|Due date|Deadline|End|End date|Finish|By|To|Fällig|Fälligkeit|Termin|Ende|Enddatum|Bis|期限|期日|完了予定|終了|終了日',
  status: 'Status|State|Progress|Stand|Zustand|状態|状況|進捗|ステータス',
  perspective: 'Perspective|Category|Theme|Perspektive|Kategorie|Thema|視点|区分|分類|カテゴリ',
  budget: 'Budget|Cost|Costs|Kosten|Mittel|予算|費用',
  measureUnit: 'Unit|Unit of measure|UoM|Einheit|Maßeinheit|単位',
  baseline: 'Baseline|Base|Start value|Current|Ausgangswert|Basis|Istwert|現状|基準値|ベースライン|現状値',
  better: 'Better|Direction|Better is|Richtung|Besser|良い方向|方向|望ましい方向',
  target:
    'Target value|Goal value|Year-end target|Annual target|Zielwert|Sollwert|Jahreszielwert|目標値|Target|Targets|Goal|Goals|Ziel|Ziele|目標',
  people:
    'Departments|Department|Dept|Dept.|Teams|Team|Functions|Function|Involved|Participants|Support|Supported by|Abteilungen|Abteilung|Bereiche|Bereich|Beteiligte|Beteiligt|Mitwirkende|Mitwirkung|Unterstützung|部門|部署|担当部署|担当部門|関係部署|関係部門|関係者|参加者|支援',
  valueKind:
    'Plan / Actual|Plan/Actual|Target/Actual|Plan/Ist|Soll/Ist|Plan - Ist|P/A|計画/実績|計画・実績|目標/実績',
};

/** What a head may say. `rank` is its place among the names of the field, from 0. */
export interface HeadReading {
  readonly use: Exclude<ColumnUse, 'ignored'>;
  readonly rank: number;
}

const READINGS: ReadonlyMap<string, readonly HeadReading[]> = Map.groupBy(
  COLUMN_FIELDS.flatMap((use) =>
    NAMES[use].split('|').map((name, rank) => ({ name: fold(name), use, rank })),
  ),
  ({ name }) => name,
);

const VALUE_WORDS = {
  plan: /^(?:plan|target|soll|計画|目標)[\s:_-]*|[\s:_-]*(?:plan|target|soll|計画|目標)$/,
  actual: /^(?:actual|ist|実績)[\s:_-]*|[\s:_-]*(?:actual|ist|実績)$/,
} as const;

/** What the head of a column says first of all; null where nothing is known of it. */
export function readHead(head: string, period: Pick<Period, 'start' | 'months'>): ColumnUse | null {
  return headReadings(head, period)[0]?.use ?? null;
}

/** All that the head of a column may say, the likeliest first. A month or quarter alone stands for its plan value. */
export function headReadings(head: string, period: Pick<Period, 'start' | 'months'>): readonly HeadReading[] {
  const folded = fold(head).replace(/[:*]$/, '').trim();
  const fields = READINGS.get(folded);
  if (fields) return fields;
  const what = VALUE_WORDS.actual.test(folded) ? 'actual' : 'plan';
  const named = folded.replace(VALUE_WORDS[what], '');
  const at = readMonth(named, period) ?? readQuarter(named, period);
  return at ? [{ use: `${what}:${at}`, rank: 0 }] : [];
}

/** The head that a column gets when it is copied; `readHead` reads it back. */
export function writeHead(use: Exclude<ColumnUse, 'ignored'>): string {
  const value = valueUse(use);
  if (value) return `${value.what === 'plan' ? 'Plan' : 'Actual'} ${value.month}`;
  const field = COLUMN_FIELDS.find((name) => name === use);
  return field ? (NAMES[field].split('|')[0] ?? '') : '';
}

/** The month whose plan or actual value a column holds; null for all other columns. */
export function valueUse(use: ColumnUse): { readonly what: 'plan' | 'actual'; readonly month: Month } | null {
  const [what, text] = use.split(':');
  const parsed = month.safeParse(text);
  return parsed.success && (what === 'plan' || what === 'actual') ? { what, month: parsed.data } : null;
}
