import { useState } from 'react';
import { removeUnit } from '#shared/plan/commands/successors.ts';
import { type UnitId, unitId } from '#shared/plan/ids.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import { holdings } from '#shared/plan/queries/holdings.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Unit } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import type { PlanCommand } from '../../state/plan-store.ts';
import { Select } from '../../ui/Field.tsx';
import { unitOptions } from '../unit-options.ts';
import { RemoveDialog } from './RemoveDialog.tsx';

interface RemoveUnitDialogProps {
  readonly records: RecordSet;
  readonly unit: Unit;
  readonly onClose: () => void;
}

/** Asks where all that a unit has goes before it is removed. Matrices cannot be without a unit. */
export function RemoveUnitDialog({ records, unit, onClose }: RemoveUnitDialogProps) {
  const [receiver, setReceiver] = useState<UnitId | ''>(unit.parent ?? '');
  const needed = recordsWhere(records, 'matrix', 'unit', unit.id).length > 0;
  const empty = holdings(records, 'unit', unit.id).length === 0;
  const ready = !needed || receiver !== '';
  const args = { unit: unit.id, receiver: receiver === '' || empty ? null : receiver };
  const removal: PlanCommand = (now, context) => removeUnit(now, args, context);
  return (
    <RemoveDialog {...{ records, onClose }} of={unit} removal={ready ? removal : null}>
      <Select
        label={t('organisation.remove.receiver')}
        hint={t(needed ? 'organisation.remove.receiver.needed' : 'organisation.remove.receiver.hint')}
        value={receiver as string}
        options={[
          { value: '', label: t(needed ? 'organisation.choose' : 'organisation.remove.noReceiver') },
          ...unitOptions(records).filter(({ value }) => value !== unit.id),
        ]}
        onChange={(value) => setReceiver(value === '' ? '' : unitId.parse(value))}
      />
    </RemoveDialog>
  );
}
