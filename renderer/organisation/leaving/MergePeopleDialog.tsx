import { useState } from 'react';
import { mergePeople } from '#shared/plan/commands/successors.ts';
import type { PersonId } from '#shared/plan/ids.ts';
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

interface MergePeopleDialogProps {
  readonly records: RecordSet;
  readonly person: Person;
  /** Who is left. */
  readonly onMerged: (person: PersonId) => void;
  readonly onClose: () => void;
}

/** Makes two entries one, where somebody is in the plan twice; whose name is kept is asked. */
export function MergePeopleDialog({ records, person, onMerged, onClose }: MergePeopleDialogProps) {
  const { app } = useStores();
  const store = usePlanStore();
  const [otherId, setOther] = useState<PersonId | null>(null);
  const [keepsOther, setKeepsOther] = useState(false);
  const other = otherId && records.get('person', otherId);
  const submit = () => {
    if (!other) return;
    const [kept, duplicate] = keepsOther ? [other, person] : [person, other];
    const args = { kept: kept.id, duplicate: duplicate.id };
    const edit = store.run((now, context) => mergePeople(now, args, context));
    onClose();
    if (!edit) return;
    onMerged(kept.id);
    offerUndo(app, store, t('organisation.merge.done', { name: kept.name }));
  };
  return (
    <Dialog
      title={t('organisation.merge.title', { name: person.name })}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={!other}>
            {t('organisation.merge.do')}
          </Button>
        </>
      }
    >
      <p>{t('organisation.merge.how')}</p>
      <OtherPerson
        records={records}
        not={person.id}
        label={t('organisation.merge.with')}
        value={otherId}
        onChoose={setOther}
      />
      {other && (
        <fieldset className="organisation-choices">
          <legend>{t('organisation.merge.keep')}</legend>
          {[person, other].map((one) => (
            <div key={one.id}>
              <Choice checked={keepsOther === (one === other)} onChoose={() => setKeepsOther(one === other)}>
                {one.mail === '' ? one.name : `${one.name} (${one.mail})`}
              </Choice>
              <Holdings records={records} kind="person" id={one.id} />
            </div>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}
