import type { SetupProgress } from '#shared/setup/progress.ts';
import { t, tCount } from '../messages/messages.ts';

/** Where a step stands, in words; what somebody called done does not hide what the plan lacks. */
export function stateText({ state, missing }: SetupProgress): string {
  return state === 'done' && missing > 0 ? tCount('setup.stillMissing', missing) : t(`setup.state.${state}`);
}
