import { useState } from 'react';
import { removeUnit } from '#shared/plan/commands/successors.ts';
import { type UnitId, unitId } from '#shared/plan/ids.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import { holdings } from '#shared/plan/queries/holdings.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Unit } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { usePlanStore, useStores } from '../../state/stores.ts';
import { offerUndo } from '../../state/undo-offer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Field.tsx';
import { unitOptions } from '../unit-options.ts';
import { Holdings } from './Holdings.tsx';

interface RemoveUnitDialogProps {
  readonly records: RecordSet;
  readonly unit: Unit;
  readonly onClose: () => void;
}

/** Asks where all that a unit has goes before it is removed. Matrices cannot be without a unit. */
export function RemoveUnitDialog({ records, unit, onClose }: RemoveUnitDialogProps) {
  const { app } = useStores();
  const store = usePlanStore();
  const [receiver, setReceiver] = useState<UnitId | ''>(unit.parent ?? '');
  const needed = recordsWhere(records, 'matrix', 'unit', unit.id).length > 0;
  const empty = holdings(records, 'unit', unit.id).length === 0;
  const ready = !needed || receiver !== '';
  const submit = () => {
    if (!ready) return;
    const args = { unit: unit.id, receiver: receiver === '' || empty ? null : receiver };
    const edit = store.run((now, context) => removeUnit(now, args, context));
    onClose();
    if (edit) offerUndo(app, store, t('organisation.removed', { name: unit.name }));
  };
  return (
    <Dialog
      title={t('organisation.remove.title', { name: unit.name })}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="danger" type="submit" disabled={!ready}>
            {t('organisation.remove.do')}
          </Button>
        </>
      }
    >
      {empty ? (
        <p>{t('organisation.remove.nothing')}</p>
      ) : (
        <>
          <div>
            <p>{t('organisation.remove.has', { name: unit.name })}</p>
            <Holdings records={records} kind="unit" id={unit.id} />
          </div>
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
        </>
      )}
    </Dialog>
  );
}
