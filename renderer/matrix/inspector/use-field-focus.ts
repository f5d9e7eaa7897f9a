import { type RefObject, useEffect, useRef } from 'react';
import type { Jump } from '../../state/plan-store.ts';
import type { Target } from '../interaction/target.ts';

/** Gives the keyboard to the field that a wish names, once the details are those of its item. Each wish is served once. */
export function useFieldFocus(
  details: RefObject<HTMLElement | null>,
  jump: Jump | null,
  target: Target | null,
): void {
  const served = useRef<Jump | null>(null);
  useEffect(() => {
    if (!jump?.field || served.current === jump || jump.to.at !== 'item') return;
    if (target?.at !== 'item' || target.item !== jump.to.item) return;
    served.current = jump;
    const field = details.current?.querySelector<HTMLElement>(`[data-field="${jump.field}"]`);
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
  }, [details, jump, target]);
}
