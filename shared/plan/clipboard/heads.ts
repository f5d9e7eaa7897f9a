import { type Month, month } from '../ids.ts';
import type { Period } from '../records/records.ts';
import { fold } from './fold.ts';
import { readMonth } from './months.ts';

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

/** What a column holds: a field, the plan or actual values of a month (`plan:2026-04`), or nothing that is taken. */
export type ColumnUse = ItemField | `${'plan' | 'actual'}:${string}` | 'ignored';

/** What people write above a column, in English, German and Japanese. The first is what is written when copied. */
const NAMES: { readonly [F in ItemField]: string } = {
  code: 'Code|No|No.|Nr|Nr.|Number|ID|#|Nummer|Kürzel|番号|コード|記号',
  text: 'Text|Objective|Objectives|Name|Title|Item|Goal|Description|Priority|Initiative|Project|Action|Measure|KPI|Target|Ziel|Ziele|Bezeichnung|Titel|Beschreibung|Maßnahme|Massnahme|Vorhaben|Projekt|Schwerpunkt|Kennzahl|目標|項目|名称|内容|施策|重点施策|実施事項|方策|管理項目|指標',
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
};

const FIELD_OF: ReadonlyMap<string, ItemField> = new Map(
  ITEM_FIELDS.flatMap((field) => NAMES[field].split('|').map((name) => [fold(name), field] as const)),
);

const VALUE_WORDS = {
  plan: /^(?:plan|target|soll|計画|目標)[\s:_-]*|[\s:_-]*(?:plan|target|soll|計画|目標)$/,
  actual: /^(?:actual|ist|実績)[\s:_-]*|[\s:_-]*(?:actual|ist|実績)$/,
} as const;

/** What the head of a column says; null where nothing is known of it. A month alone stands for its plan value. */
export function readHead(head: string, period: Pick<Period, 'start' | 'months'>): ColumnUse | null {
  const folded = fold(head).replace(/[:*]$/, '').trim();
  const field = FIELD_OF.get(folded);
  if (field) return field;
  const what = VALUE_WORDS.actual.test(folded) ? 'actual' : 'plan';
  const at = readMonth(folded.replace(VALUE_WORDS[what], ''), period);
  return at && `${what}:${at}`;
}

/** The head that a column gets when it is copied; `readHead` reads it back. */
export function writeHead(use: Exclude<ColumnUse, 'ignored'>): string {
  const value = valueUse(use);
  if (value) return `${value.what === 'plan' ? 'Plan' : 'Actual'} ${value.month}`;
  return (
    ITEM_FIELDS.filter((field) => field === use).map((field) => NAMES[field].split('|')[0] ?? '')[0] ?? ''
  );
}

/** The month whose plan or actual value a column holds; null for all other columns. */
export function valueUse(use: ColumnUse): { readonly what: 'plan' | 'actual'; readonly month: Month } | null {
  const [what, text] = use.split(':');
  const parsed = month.safeParse(text);
  return parsed.success && (what === 'plan' || what === 'actual') ? { what, month: parsed.data } : null;
}
