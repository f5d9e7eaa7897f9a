import { usePlan } from '../state/stores.ts';
import type { CommandTable } from './commands.ts';
import { usePlanActions } from './plan-actions.ts';

/** What can be done about whether the shown matrix is in force: `signOff` where nothing has put it in force yet. */
export function useApproval(ask: () => void): {
  readonly signOff: (() => void) | null;
  readonly commands: CommandTable;
} {
  const actions = usePlanActions();
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const approval = usePlan((plan) => plan.records?.get('matrix', plan.matrix)?.approval ?? null);
  if (readOnly) return { signOff: null, commands: {} };
  if (approval === null) return { signOff: ask, commands: { signOff: ask } };
  const commands = approval.how === 'signOff' ? { takeBackApproval: actions.takeBackApproval } : {};
  return { signOff: null, commands };
}
