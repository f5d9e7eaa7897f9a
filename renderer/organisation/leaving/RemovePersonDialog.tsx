import { useState } from 'react';
import { removePerson } from '#shared/plan/commands/successors.ts';
import type { PersonId } from '#shared/plan/ids.ts';
import { holdings } from '#shared/plan/queries/holdings.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Person } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { usePlanStore, useStores } from '../../state/stores.ts';
import { offerUndo } from '../../state/undo-offer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Choice } from './Choice.tsx';
import { Holdings } from './Holdings.tsx';
import { OtherPerson } from './OtherPerson.tsx';

interface RemovePersonDialogProps {
  readonly records: RecordSet;
  readonly person: Person;
  readonly onClose: () => void;
}

/** Asks who takes over what a person owns and owes before he or she is removed, or whether it is left without an owner. */
export function RemovePersonDialog({ records, person, onClose }: RemovePersonDialogProps) {
  const { app } = useStores();
  const store = usePlanStore();
  const empty = holdings(records, 'person', person.id).length === 0;
  const [handsOver, setHandsOver] = useState(!empty);
  const [successor, setSuccessor] = useState<PersonId | null>(null);
  const ready = empty || !handsOver || successor !== null;
  const submit = () => {
    if (!ready) return;
    const args = { person: person.id, successor: handsOver ? successor : null };
    const edit = store.run((now, context) => removePerson(now, args, context));
    onClose();
    if (edit) offerUndo(app, store, t('organisation.removed', { name: person.name }));
  };
  return (
    <Dialog
      title={t('organisation.remove.title', { name: person.name })}
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
            <p>{t('organisation.remove.has', { name: person.name })}</p>
            <Holdings records={records} kind="person" id={person.id} />
          </div>
          <fieldset className="organisation-choices">
            <legend>{t('organisation.remove.where')}</legend>
            <Choice checked={handsOver} onChoose={() => setHandsOver(true)}>
              {t('organisation.remove.handOver')}
            </Choice>
            {handsOver && (
              <OtherPerson
                records={records}
                not={person.id}
                label={t('organisation.remove.successor')}
                value={successor}
                onChoose={setSuccessor}
              />
            )}
            <Choice checked={!handsOver} onChoose={() => setHandsOver(false)}>
              {t('organisation.remove.leave')}
            </Choice>
          </fieldset>
        </>
      )}
    </Dialog>
  );
}
