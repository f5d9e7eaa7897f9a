import { letterOf } from '#shared/ownership/letters.ts';
import { setOwner } from '#shared/plan/commands/owner.ts';
import { cycleDuty, setDuty } from '#shared/plan/commands/people.ts';
import type { ItemId, PersonId } from '#shared/plan/ids.ts';
import type { Scale } from '#shared/plan/records/fields.ts';
import type { PlanCommand } from '../../state/plan-store.ts';

/** What can be done to a cell. */
export type Deed =
  /** The next level of duty: none, strongest, …, weakest, none. */
  | { readonly does: 'cycle' }
  | { readonly does: 'clear' }
  /** The item has one owner: who it was before is it no more. */
  | { readonly does: 'own' }
  | { readonly does: 'level'; readonly level: string };

/** What a key does to a cell; null where it does nothing. A level has its number from the strongest on, and its letter. */
export function deedOf(key: string, duties: Scale): Deed | null {
  switch (key) {
    case ' ':
    case 'Enter':
      return { does: 'cycle' };
    case 'Delete':
    case 'Backspace':
      return { does: 'clear' };
    case 'a':
    case 'A':
      return { does: 'own' };
  }
  const level = duties.find(
    (each, at) => key === String(at + 1) || key.toUpperCase() === letterOf(each).toUpperCase(),
  );
  return level ? { does: 'level', level: level.key } : null;
}

export function commandOf(deed: Deed, item: ItemId, person: PersonId): PlanCommand {
  return (records, context) => {
    switch (deed.does) {
      case 'cycle':
        return cycleDuty(records, { item, person }, context);
      case 'clear':
        return setDuty(records, { item, person, level: null }, context);
      case 'own':
        return setOwner(records, { item, owner: person }, context);
      case 'level':
        return setDuty(records, { item, person, level: deed.level }, context);
    }
  };
}
