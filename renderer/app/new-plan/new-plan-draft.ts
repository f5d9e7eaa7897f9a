import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '#shared/host/calls.ts';
import { type FirstContents, fillMatrix } from '#shared/plan/commands/fill-matrix.ts';
import { newPlan } from '#shared/plan/commands/plan.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { month } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { type ArrangementName, ROLES } from '#shared/plan/records/fields.ts';
import { t } from '../../messages/messages.ts';
import type { AppStore } from '../../state/app-store.ts';

/** The steps, in the order in which practitioners fill a matrix. */
export const STEPS = ['basics', 'trueNorth', ...ROLES, 'people'] as const;
export type Step = (typeof STEPS)[number];

export interface NewPlanDraft extends FirstContents {
  readonly title: string;
  readonly unitName: string;
  readonly periodLabel: string;
  readonly periodStart: string;
  readonly months: number;
  readonly arrangement: ArrangementName;
  readonly trueNorth: string;
  /** The step that the person has come to. */
  readonly step: Step;
}

/** Nothing but what can be guessed: the coming year. */
export function blankDraft(today: Date): NewPlanDraft {
  const year = today.getFullYear() + (today.getMonth() > 5 ? 1 : 0);
  return {
    title: '',
    unitName: '',
    periodLabel: t('newPlan.period.usual', { year: String(year) }),
    periodStart: `${year}-01`,
    months: 12,
    arrangement: 'compass',
    trueNorth: '',
    longTerm: [],
    annual: [],
    priority: [],
    measure: [],
    people: [],
    step: 'basics',
  };
}

interface Kept {
  readonly draft: NewPlanDraft;
  /** What was given up by starting over; null where nothing was. */
  readonly before: NewPlanDraft | null;
}

const kept = new WeakMap<AppStore, StoreApi<Kept>>();

export interface KeptDraft extends Kept {
  readonly change: (news: Partial<NewPlanDraft>) => void;
  readonly startOver: () => void;
  readonly bringBack: () => void;
  /** The plan has been created: the next one begins with nothing. */
  readonly clear: () => void;
}

/** The new plan as far as it is written; it outlives the dialog, so that closing it by mistake loses nothing. */
export function useNewPlanDraft(app: AppStore): KeptDraft {
  const blank = (): NewPlanDraft => blankDraft(new Date());
  const store = kept.get(app) ?? createStore<Kept>(() => ({ draft: blank(), before: null }));
  kept.set(app, store);
  const { setState } = store;
  return {
    ...useStore(store),
    change: (news) => setState(({ draft }) => ({ draft: { ...draft, ...news } })),
    startOver: () => setState(({ draft }) => ({ draft: blank(), before: draft })),
    bringBack: () => setState(({ draft, before }) => ({ draft: before ?? draft, before: null })),
    clear: () => setState({ draft: blank(), before: null }),
  };
}

/** What the matrix begins with: no empty lines, nobody twice. */
export function contentsOf(draft: NewPlanDraft): FirstContents {
  const texts = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');
  return {
    longTerm: texts(draft.longTerm),
    annual: texts(draft.annual),
    priority: texts(draft.priority),
    measure: texts(draft.measure),
    people: [...new Set(texts(draft.people).map((name) => name.replace(/\s+/g, ' ')))],
  };
}

/** Whether anything has been written besides what the plan is called. */
export function hasContents(draft: NewPlanDraft): boolean {
  return draft.trueNorth.trim() !== '' || Object.values(contentsOf(draft)).some((lines) => lines.length > 0);
}

/** What the host is asked to create. What is missing or no month gets the usual, so that a plan can begin at any time. */
export function inputOf(draft: NewPlanDraft, usual: NewPlanDraft): Input<'plan.create'> {
  const title = draft.title.trim() || t('newPlan.untitled');
  const start = month.safeParse(draft.periodStart);
  return {
    title,
    trueNorth: draft.trueNorth.trim(),
    unitName: draft.unitName.trim() || title,
    periodLabel: draft.periodLabel.trim() || usual.periodLabel,
    periodStart: start.success ? start.data : month.parse(usual.periodStart),
    months: draft.months,
    arrangement: draft.arrangement,
    contents: contentsOf(draft),
    file: null,
  };
}

/** The plan as it would be, to be drawn. Its ids are good for that only. */
export function draftRecords(draft: NewPlanDraft): RecordSet {
  let made = 0;
  const context: EditContext = {
    newId: () => {
      made += 1;
      return `draft${made}`;
    },
    now: () => '2000-01-01T00:00:00.000Z',
    author: { name: '', person: null },
    language: 'en',
  };
  const { title, trueNorth, unitName, periodLabel, months, arrangement } = draft;
  const start = month.parse('2000-01');
  const first = newPlan({ title, trueNorth, unitName, periodLabel, start, months, arrangement }, context);
  const records = apply(RecordSet.empty, first);
  const [matrix] = records.list('matrix');
  if (!matrix) return records;
  return apply(records, fillMatrix(records, { matrix: matrix.id, contents: contentsOf(draft) }, context));
}
