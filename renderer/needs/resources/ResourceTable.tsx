import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ResourceUse } from '#shared/needs/resource-use.ts';
import type { PeriodId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import type { UseCell } from './ResourcesTab.tsx';
import { UseCells } from './UseCells.tsx';
import { firstOpen, type UnitRow, unitRows } from './unit-rows.ts';

interface ResourceTableProps {
  readonly records: RecordSet;
  readonly use: ResourceUse;
  readonly period: PeriodId;
  readonly cell: UseCell | null;
  readonly onCell: (cell: UseCell) => void;
}

/** Units down the side as a tree, resources across. */
export function ResourceTable({ records, use, period, cell, onCell }: ResourceTableProps) {
  const [open, setOpen] = useState(() => firstOpen(records));
  const rows = useMemo(() => unitRows(records, use, period, open), [records, use, period, open]);
  const toggle = ({ unit }: UnitRow) => {
    const next = new Set(open);
    if (!next.delete(unit.id)) next.add(unit.id);
    setOpen(next);
  };
  return (
    <div className="resource-scroll">
      <table className="resource-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="resource-unit">
              {t('needs.unit')}
            </th>
            {use.resources.map(({ id, name, measureUnit }) => (
              <th key={id} scope="colgroup" colSpan={2}>
                {name} {measureUnit !== '' && <span>{measureUnit}</span>}
              </th>
            ))}
          </tr>
          <tr>
            {use.resources.map(({ id }) => (
              <SubHeads key={id} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.id}>
              <th scope="row" className="resource-unit">
                <span className="resource-name" style={{ paddingInlineStart: `${row.level * 18}px` }}>
                  {row.hasChildren ? (
                    <button
                      type="button"
                      className="resource-fold"
                      aria-expanded={row.open}
                      aria-label={t('needs.unfold', { unit: row.unit.name })}
                      onClick={() => toggle(row)}
                    >
                      <ChevronRight aria-hidden size={14} strokeWidth={2} />
                    </button>
                  ) : (
                    <i className="resource-leaf" />
                  )}
                  {row.unit.name}
                  {!row.open && row.overclaimsBelow && (
                    <TriangleAlert
                      className="resource-over"
                      role="img"
                      aria-label={t('needs.overclaimed.below')}
                      size={13}
                      strokeWidth={2}
                    />
                  )}
                </span>
              </th>
              {use.resources.map((resource) => (
                <UseCells
                  key={resource.id}
                  unit={row.unit}
                  resource={resource}
                  period={period}
                  use={use.of(row.unit.id, period, resource.id)}
                  pressed={cell?.unit === row.unit.id && cell.resource === resource.id}
                  onPress={() => onCell({ unit: row.unit.id, resource: resource.id })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SubHeads() {
  return (
    <>
      <th scope="col">{t('needs.use.asked')}</th>
      <th scope="col">{t('needs.use.available')}</th>
    </>
  );
}
