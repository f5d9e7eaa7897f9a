import {
  ArrowDown,
  ArrowUp,
  CornerLeftUp,
  CornerRightDown,
  MoreHorizontal,
  Plus,
  Trash2,
} from 'lucide-react';
import { moveUnit, renameUnit, setLead } from '#shared/plan/commands/units.ts';
import { type UnitId, unitId } from '#shared/plan/ids.ts';
import { standsBelow } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Unit } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { usePlanStore } from '../../state/stores.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { Select } from '../../ui/Field.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { readName } from '../name.ts';
import { PersonPicker } from '../PersonPicker.tsx';
import { unitOptions } from '../unit-options.ts';
import { Members } from './Members.tsx';
import { placeAfterStep, type Step } from './tree-rows.ts';
import { UnitMatrices } from './UnitMatrices.tsx';

interface UnitDetailsProps {
  readonly records: RecordSet;
  readonly unit: Unit;
  readonly onAdd: (parent: UnitId) => void;
  readonly onRemove: () => void;
  readonly onOpen: PlanViewProps['onOpen'];
  readonly readOnly: boolean;
}

/** A unit with its lead and its place, the people in it, and its matrices. */
export function UnitDetails({ records, unit, onAdd, onRemove, onOpen, readOnly }: UnitDetailsProps) {
  const store = usePlanStore();
  const step = (to: Step, label: string, icon: typeof ArrowUp, shortcut: string) => {
    const place = placeAfterStep(records, unit, to);
    return {
      ...{ label, icon, shortcut, disabled: readOnly || place === null },
      run: () => place && store.run((now, context) => moveUnit(now, { unit: unit.id, ...place }, context)),
    };
  };
  return (
    <section className="organisation-details" aria-label={unit.name}>
      <div className="organisation-details-head">
        <h3>{unit.name}</h3>
        <Menu
          label={t('organisation.unit.actions')}
          align="end"
          groups={[
            [
              step('up', t('organisation.unit.up'), ArrowUp, 'Alt+↑'),
              step('down', t('organisation.unit.down'), ArrowDown, 'Alt+↓'),
              step('in', t('organisation.unit.in'), CornerRightDown, 'Alt+→'),
              step('out', t('organisation.unit.out'), CornerLeftUp, 'Alt+←'),
            ],
            [
              {
                ...{ label: t('organisation.unit.addBelow'), icon: Plus, disabled: readOnly },
                run: () => onAdd(unit.id),
              },
              {
                ...{
                  label: t('organisation.remove'),
                  icon: Trash2,
                  shortcut: t('key.del'),
                  disabled: readOnly,
                },
                run: onRemove,
              },
            ],
          ]}
        >
          <MoreHorizontal aria-hidden size={18} strokeWidth={1.75} />
        </Menu>
      </div>
      <div className="organisation-fields">
        <CommitField
          label={t('organisation.name')}
          of={unit.id}
          written={unit.name}
          read={readName}
          readOnly={readOnly}
          onCommit={(name) => store.run((now, context) => renameUnit(now, { unit: unit.id, name }, context))}
        />
        <Select
          label={t('organisation.unit.parent')}
          value={unit.parent ?? ''}
          options={[
            { value: '', label: t('organisation.unit.top') },
            ...unitOptions(records).filter(
              ({ value }) => value !== unit.id && !standsBelow(records, unitId.parse(value), unit.id),
            ),
          ]}
          disabled={readOnly}
          onChange={(value) => {
            const parent = value === '' ? null : unitId.parse(value);
            store.run((now, context) => moveUnit(now, { unit: unit.id, parent }, context));
          }}
        />
        <PersonPicker
          key={unit.id}
          records={records}
          label={t('organisation.unit.lead')}
          placeholder={t('organisation.unit.lead.none')}
          value={unit.lead}
          readOnly={readOnly}
          onChoose={(lead) => store.run((now, context) => setLead(now, { unit: unit.id, lead }, context))}
        />
      </div>
      <Members records={records} unit={unit} readOnly={readOnly} />
      <UnitMatrices records={records} unit={unit} onOpen={onOpen} readOnly={readOnly} />
    </section>
  );
}
