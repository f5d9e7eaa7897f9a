import { useState } from 'react';
import { removePerson } from '#shared/plan/commands/successors.ts';
import type { PersonId } from '#shared/plan/ids.ts';
import { holdings } from '#shared/plan/queries/holdings.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Person } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import type { PlanCommand } from '../../state/plan-store.ts';
import { Choice } from './Choice.tsx';
import { OtherPerson } from './OtherPerson.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

interface RemovePersonDialogProps {
  readonly records: RecordSet;
  readonly person: Person;
  readonly onClose: () => void;
}

/** Asks who takes over what a person owns and owes before he or she is removed, or whether it is left without an owner. */
export function RemovePersonDialog({ records, person, onClose }: RemovePersonDialogProps) {
  const empty = holdings(records, 'person', person.id).length === 0;
  const [handsOver, setHandsOver] = useState(!empty);
  const [successor, setSuccessor] = useState<PersonId | null>(null);
  const ready = empty || !handsOver || successor !== null;
  const args = { person: person.id, successor: handsOver ? successor : null };
  const removal: PlanCommand = (now, context) => removePerson(now, args, context);
  return (
    <RemoveDialog {...{ records, onClose }} of={person} removal={ready ? removal : null}>
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
    </RemoveDialog>
  );
}
