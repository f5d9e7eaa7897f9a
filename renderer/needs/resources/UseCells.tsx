import { TriangleAlert } from 'lucide-react';
import { overclaimOf, type UnitUse } from '#shared/needs/resource-use.ts';
import { setCapacity } from '#shared/plan/commands/resources.ts';
import type { PeriodId } from '#shared/plan/ids.ts';
import type { Resource, Unit } from '#shared/plan/records/records.ts';
import { formatNumber, t } from '../../messages/messages.ts';
import { readLeast0, writtenFigure } from '../../ui/reading-fields.ts';
import { CellField } from '../cells/CellField.tsx';
import { useRun } from '../use-run.ts';

interface UseCellsProps {
  readonly unit: Unit;
  readonly resource: Resource;
  readonly period: PeriodId;
  readonly use: UnitUse;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** What one unit asks of one resource and was given, with a bar, and what there is, which is edited here. */
export function UseCells({ unit, resource, period, use, pressed, onPress }: UseCellsProps) {
  const { run, readOnly } = useRun();
  const { total, stated, available } = use;
  const over = overclaimOf(use);
  const of = { unit: unit.name, resource: resource.name };
  const nothing = total.asked === 0 && total.given === 0;
  const figures = {
    asked: formatNumber(total.asked),
    given: formatNumber(total.given),
    available: available === null ? '–' : formatNumber(available),
  };
  const said = t(over > 0 ? 'needs.use.over' : 'needs.use.says', { ...of, ...figures, over });
  return (
    <>
      <td className="use-cell">
        <button type="button" aria-pressed={pressed} aria-label={said} title={said} onClick={onPress}>
          <span className="use-figures">
            {over > 0 && <TriangleAlert className="use-over" aria-hidden size={13} strokeWidth={2} />}
            <b className="use-asked" data-none={nothing || undefined}>
              {nothing ? '–' : figures.asked}
            </b>
            {!nothing && <span className="use-given">{t('needs.use.given', { given: figures.given })}</span>}
          </span>
          <UseBar use={use} />
        </button>
      </td>
      <td className="use-available" data-over={over > 0 || undefined}>
        <CellField
          label={t('needs.field.available', of)}
          written={writtenFigure(stated)}
          read={readLeast0}
          onCommit={(amount) =>
            run((now, context) =>
              setCapacity(now, { unit: unit.id, period, resource: resource.id, amount }, context),
            )
          }
          readOnly={readOnly}
          placeholder={available === null ? '–' : `Σ ${formatNumber(available)}`}
          tone="amount"
        />
      </td>
    </>
  );
}

/** Asked in light, given in dark, and a line at what there is. */
function UseBar({ use: { total, available } }: { readonly use: UnitUse }) {
  const most = Math.max(total.asked, total.given, available ?? 0);
  if (most === 0) return <span className="use-bar" aria-hidden />;
  const part = (amount: number) => `${(Math.min(amount / most, 1) * 100).toFixed(2)}%`;
  return (
    <span className="use-bar" aria-hidden>
      <i data-part="asked" style={{ inlineSize: part(total.asked) }} />
      <i data-part="given" style={{ inlineSize: part(total.given) }} />
      {available !== null && total.claimed > available && (
        <i
          data-part="over"
          style={{ insetInlineStart: part(available), inlineSize: part(total.claimed - available) }}
        />
      )}
      {available !== null && <i data-part="available" style={{ insetInlineStart: part(available) }} />}
    </span>
  );
}
