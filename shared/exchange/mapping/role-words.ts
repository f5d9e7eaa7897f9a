import { SHEET_WORDS } from '../../matrix/words.ts';
import { fold } from '../../plan/clipboard/fold.ts';
import type { Axis } from '../../plan/clipboard/place.ts';
import { planOf } from '../../plan/queries/scales.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { ROLES, type Role } from '../../plan/records/fields.ts';

/** What sheets and heads say where they are about a role, besides what the arrangements call it. */
const WORDS: { readonly [A in Axis]: RegExp } = {
  longTerm:
    /long.?term|breakthrough|strategic (?:goal|objective)|vision|langfrist|durchbruch|strategische ziele|中長期|長期|中期/u,
  annual: /annual|one.?year|yearly|this year|jahresziel|jährlich|年度|単年/u,
  priority:
    /priorit|improvement|initiative|project|tactic|action|schwerpunkt|maßnahme|massnahme|vorhaben|projekt|施策|重点|方策|実施事項/u,
  measure:
    /\bkpis?\b|measure|metric|indicator|bowler|target.?to.?improve|kennzahl|messgröße|zielgröße|指標|管理項目|目標値/u,
  people:
    /people|persons?\b|staff|team|responsib|owner|person|mitarbeit|verantwort|beteiligt|zuständig|担当|責任|メンバー|人員|部門/u,
};

/** What a text says a list or an axis is about: a reader of one plan's own names of the roles, and of anybody's. */
export function roleReader(records: RecordSet): (text: string) => Axis | null {
  const own = planOf(records)?.roleNames;
  const named = new Map<string, Axis>();
  for (const { arrangements } of Object.values(SHEET_WORDS)) {
    for (const { roles } of Object.values(arrangements)) {
      for (const role of ROLES) named.set(fold(roles[role]), role);
    }
  }
  for (const role of ROLES) if (own) named.set(fold(own[role]), role);
  return (text) => {
    const said = fold(text);
    if (said === '') return null;
    const exact = named.get(said);
    if (exact) return exact;
    // The narrower words first: an annual objective and a priority are no measures, whatever else is said of them.
    return AXES.find((axis) => WORDS[axis].test(said)) ?? null;
  };
}

const AXES: readonly Axis[] = ['longTerm', 'annual', 'measure', 'priority', 'people'];

/** Roles by the letters that codes usually begin with. */
const LETTERS: { readonly [letter: string]: Role } = {
  B: 'longTerm',
  L: 'longTerm',
  A: 'annual',
  P: 'priority',
  K: 'measure',
  M: 'measure',
};

/** The role that most codes have by their letter; null where they have none. */
export function roleByLetter(codes: readonly string[]): Role | null {
  const counts = new Map<Role, number>();
  for (const code of codes) {
    const role = LETTERS[/^([A-Z])\d{1,3}\b/.exec(code.trim())?.[1] ?? ''];
    if (role) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best && best[1] * 2 > codes.length ? best[0] : null;
}
