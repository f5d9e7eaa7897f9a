import { Building2, Plus, Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { addUnit } from '#shared/plan/commands/plan.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { unitTree } from '#shared/plan/queries/units.ts';
import { t } from '../../messages/messages.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { usePlanStore } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RemoveUnitDialog } from '../leaving/RemoveUnitDialog.tsx';
import { SearchField } from '../SearchField.tsx';
import { unitRows } from './tree-rows.ts';
import { UnitDetails } from './UnitDetails.tsx';
import { UnitTree } from './UnitTree.tsx';
import './units.css';

interface UnitsTabProps extends Pick<PlanViewProps, 'records' | 'onOpen'> {
  readonly readOnly: boolean;
}

/** The tree of units, and the chosen one in full. */
export function UnitsTab({ records, onOpen, readOnly }: UnitsTabProps) {
  const store = usePlanStore();
  const units = records.all('unit');
  const tree = useMemo(() => unitTree(units.values()), [units]);
  const [closed, setClosed] = useState<ReadonlySet<UnitId>>(new Set());
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<UnitId | null>(null);
  const [removing, setRemoving] = useState(false);
  const rows = useMemo(() => unitRows(tree, closed, search), [tree, closed, search]);
  const active = rows.some(({ id }) => id === chosen) ? chosen : (rows[0]?.id ?? null);
  const unit = active === null ? undefined : records.get('unit', active);
  const details = useRef<HTMLDivElement>(null);

  const rename = () => {
    const field = details.current?.querySelector('input');
    field?.focus();
    field?.select();
  };
  const open = (id: UnitId, opened: boolean) =>
    setClosed((before) => {
      const after = new Set(before);
      if (opened) after.delete(id);
      else after.add(id);
      return after;
    });
  const add = (parent: UnitId | null) => {
    const name = t('organisation.unit.new');
    const edit = store.run((now, context) => addUnit(now, { name, parent }, context));
    const made = edit?.added.find((record) => record.kind === 'unit');
    if (!made) return;
    if (parent) open(parent, true);
    setSearch('');
    setChosen(made.id);
    // The details of the new unit are there with the next frame.
    requestAnimationFrame(rename);
  };

  return (
    <div className="organisation-panes">
      <div className="organisation-list">
        <div className="organisation-tools">
          <SearchField
            icon={Search}
            label={t('organisation.unit.search')}
            value={search}
            onChange={setSearch}
          />
          <Button icon={Plus} disabled={readOnly} onClick={() => add(unit?.parent ?? null)}>
            {t('organisation.unit.add')}
          </Button>
        </div>
        <UnitTree
          {...{ records, rows, active, readOnly }}
          onActive={setChosen}
          onOpen={open}
          onRename={rename}
          onRemove={() => setRemoving(true)}
        />
        {rows.length === 0 && <p className="organisation-none">{t('organisation.nothingFound')}</p>}
      </div>
      <div ref={details} className="organisation-side">
        {unit ? (
          <UnitDetails
            {...{ records, unit, onOpen, readOnly }}
            onAdd={add}
            onRemove={() => setRemoving(true)}
          />
        ) : (
          <EmptyState icon={Building2}>{t('organisation.unit.empty')}</EmptyState>
        )}
      </div>
      {removing && unit && (
        <RemoveUnitDialog records={records} unit={unit} onClose={() => setRemoving(false)} />
      )}
    </div>
  );
}
