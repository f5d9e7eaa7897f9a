import type { Round } from '#shared/catchball/format.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import type { Item, Value } from '#shared/plan/records/records.ts';

/** What a round lets out of the plan, sorted as a person asks for it. */
export interface Leaving {
  readonly trueNorth: string;
  /** Passed for an answer, with reason and monthly targets. */
  readonly passed: readonly { readonly item: Item; readonly targets: readonly Value[] }[];
  /** Shown only so that the passed points can be understood; from the long-term objectives down. */
  readonly context: readonly Item[];
}

/** Reads the round itself and not the choice that led to it, so that the summary cannot promise too little. */
export function leavingOf({ snapshot, points }: Pick<Round, 'snapshot' | 'points'>): Leaving {
  const items = snapshot.filter((record) => record.kind === 'item');
  const passed = new Set<string>(points.map(({ item }) => item));
  return {
    trueNorth: snapshot.find((record) => record.kind === 'plan')?.trueNorth ?? '',
    passed: points.flatMap(({ item: id }) => {
      const item = items.find((one) => one.id === id);
      return item ? [{ item, targets: targetsOf(snapshot, id) }] : [];
    }),
    context: items
      .filter(({ id }) => !passed.has(id))
      .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)),
  };
}

function targetsOf(snapshot: Round['snapshot'], item: string): readonly Value[] {
  return snapshot
    .filter((record) => record.kind === 'value')
    .filter((value) => value.item === item && value.plan !== null)
    .toSorted((a, b) => a.month.localeCompare(b.month));
}
