import type { KeyResult } from '#shared/frameworks/okr.ts';
import type { Quarter } from '#shared/frameworks/quarters.ts';
import { setValue } from '#shared/plan/commands/values.ts';
import { formatDay, formatNumber, t } from '../messages/messages.ts';
import { usePlanStore } from '../state/stores.ts';
import { InlineNumber } from './InlineField.tsx';

interface FigureFieldProps {
  readonly of: 'target' | 'actual';
  readonly keyResult: KeyResult;
  readonly quarter: Quarter;
  readonly readOnly: boolean;
}

/** Target or actual of a quarter: it changes the month that says it, or else the quarter's last one. */
export function FigureField({ of, keyResult, quarter, readOnly }: FigureFieldProps) {
  const store = usePlanStore();
  const { item, inWords } = keyResult;
  const figure = keyResult[of];
  const series = of === 'target' ? 'plan' : 'actual';
  const month = figure?.month ?? quarter.end;
  const place = { code: item.code, month: formatDay(month) };
  const titleOf = () => (of === 'target' && inWords !== '' ? inWords : place.month);
  return (
    <InlineNumber
      label={t(`okrs.${of}Of`, place)}
      title={figure ? `${formatNumber(figure.amount)} · ${place.month}` : titleOf()}
      amount={figure?.amount ?? null}
      placeholder={of === 'target' ? inWords : undefined}
      readOnly={readOnly}
      onCommit={(amount) =>
        store.run((records, context) =>
          setValue(records, { item: item.id, month, [series]: amount }, context),
        )
      }
    />
  );
}
