import type { MatrixId } from '#shared/plan/ids.ts';
import type { SetupStepName } from '#shared/plan/setup-steps.ts';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { usePlanStore } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { STEP_WAYS, type StepWay } from './step-ways.ts';

interface StepWaysProps extends Pick<PlanViewProps, 'onOpen' | 'onCommand'> {
  readonly step: SetupStepName;
  readonly top: MatrixId | null;
}

/** Buttons that lead to where a step is done. */
export function StepWays({ step, top, onOpen, onCommand }: StepWaysProps) {
  const store = usePlanStore();
  const go = (way: StepWay) => {
    if ('command' in way) return onCommand(way.command);
    if (top === null) return;
    if (way.place !== 'trueNorth') return onOpen(top, null);
    void store.jumpTo({ matrix: top, to: { at: 'trueNorth' }, withFocus: true, covered: null });
  };
  const label = (way: StepWay) =>
    'command' in way ? t(`command.${way.command}`) : t(`setup.go.${way.place}`);
  return (
    <div className="setup-ways">
      {STEP_WAYS[step].map((way) => (
        <Button key={label(way)} disabled={'place' in way && top === null} onClick={() => go(way)}>
          {label(way)}
        </Button>
      ))}
    </div>
  );
}
