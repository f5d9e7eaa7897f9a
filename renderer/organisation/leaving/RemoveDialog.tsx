import type { ReactNode } from 'react';
import { holdings } from '#shared/plan/queries/holdings.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Person, Unit } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import type { PlanCommand } from '../../state/plan-store.ts';
import { usePlanStore, useStores } from '../../state/stores.ts';
import { offerUndo } from '../../state/undo-offer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Holdings } from './Holdings.tsx';

interface RemoveDialogProps {
  readonly records: RecordSet;
  readonly of: Person | Unit;
  /** Null as long as it is not said where everything goes. */
  readonly removal: PlanCommand | null;
  readonly onClose: () => void;
  /** Asks where everything goes; not asked where there is nothing. */
  readonly children: ReactNode;
}

/** Tells what hangs on a person or a unit before it is removed; what was removed can be brought back. */
export function RemoveDialog({ records, of, removal, onClose, children }: RemoveDialogProps) {
  const { app } = useStores();
  const store = usePlanStore();
  const submit = () => {
    if (!removal) return;
    const edit = store.run(removal);
    onClose();
    if (edit) offerUndo(app, store, t('organisation.removed', { name: of.name }));
  };
  return (
    <Dialog
      title={t('organisation.remove.title', { name: of.name })}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="danger" type="submit" disabled={!removal}>
            {t('organisation.remove.do')}
          </Button>
        </>
      }
    >
      {holdings(records, of.kind, of.id).length === 0 ? (
        <p>{t('organisation.remove.nothing')}</p>
      ) : (
        <>
          <div>
            <p>{t('organisation.remove.has', { name: of.name })}</p>
            <Holdings records={records} kind={of.kind} id={of.id} />
          </div>
          {children}
        </>
      )}
    </Dialog>
  );
}
