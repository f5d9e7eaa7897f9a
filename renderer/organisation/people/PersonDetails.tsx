import { Merge, Trash2 } from 'lucide-react';
import { setField } from '#shared/plan/commands/fields.ts';
import { renamePerson } from '#shared/plan/commands/people.ts';
import { setMembership } from '#shared/plan/commands/units.ts';
import { unitId } from '#shared/plan/ids.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Person } from '#shared/plan/records/records.ts';
import { t, tCount } from '../../messages/messages.ts';
import { usePlanStore } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { CommitField } from '../../ui/CommitField.tsx';
import { Select } from '../../ui/Field.tsx';
import { Holdings } from '../leaving/Holdings.tsx';
import { MembershipRow } from '../MembershipRow.tsx';
import { readName, readShort } from '../name.ts';
import { unitOptions } from '../unit-options.ts';

const OWNED = [
  ...(['itemOwner', 'matrixOwner', 'unitLead', 'duty', 'barrierOwner', 'promise', 'participant'] as const),
];

interface PersonDetailsProps {
  readonly records: RecordSet;
  readonly person: Person;
  readonly onAsk: (what: 'remove' | 'merge') => void;
  readonly readOnly: boolean;
}

/** A person: name, mail, what he or she is in which unit, and what hangs on him or her. */
export function PersonDetails({ records, person, onAsk, readOnly }: PersonDetailsProps) {
  const store = usePlanStore();
  return (
    <section className="organisation-details" aria-label={person.name}>
      <div className="organisation-details-head">
        <h3>{person.name}</h3>
      </div>
      <div className="organisation-fields">
        <CommitField
          label={t('organisation.name')}
          of={person.id}
          written={person.name}
          read={readName}
          readOnly={readOnly}
          onCommit={(name) =>
            store.run((now, context) => renamePerson(now, { person: person.id, name }, context))
          }
        />
        <CommitField
          label={t('organisation.mail')}
          of={person.id}
          written={person.mail}
          read={readShort}
          readOnly={readOnly}
          onCommit={(value) =>
            store.run((now, context) =>
              setField(now, { kind: 'person', id: person.id, field: 'mail', value }, context),
            )
          }
        />
      </div>
      <Units records={records} person={person} readOnly={readOnly} />
      <section className="organisation-part">
        <h4>{t('organisation.person.has')}</h4>
        <Holdings records={records} kind="person" id={person.id} only={OWNED} />
      </section>
      {!readOnly && (
        <div className="organisation-buttons">
          <Button icon={Merge} disabled={records.all('person').size < 2} onClick={() => onAsk('merge')}>
            {t('organisation.merge')}
          </Button>
          <Button icon={Trash2} onClick={() => onAsk('remove')}>
            {t('organisation.remove')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The units that a person is in. */
function Units({ records, person, readOnly }: Omit<PersonDetailsProps, 'onAsk'>) {
  const store = usePlanStore();
  const memberships = recordsWhere(records, 'membership', 'person', person.id).flatMap(
    ({ unit: id, role }) => {
      const unit = records.get('unit', id);
      return unit ? [{ unit, role }] : [];
    },
  );
  const inside = new Set(memberships.map(({ unit }) => unit.id));
  return (
    <section className="organisation-part">
      <h4>{tCount('organisation.units', memberships.length)}</h4>
      <ul className="organisation-rows">
        {memberships.map(({ unit, role }) => (
          <MembershipRow key={unit.id} of="person" {...{ unit, person, role, readOnly }} />
        ))}
      </ul>
      {!readOnly && (
        <Select
          label={t('organisation.person.join')}
          value=""
          options={[
            { value: '', label: t('organisation.choose') },
            ...unitOptions(records).filter(({ value }) => !inside.has(unitId.parse(value))),
          ]}
          onChange={(value) => {
            if (value === '') return;
            const unit = unitId.parse(value);
            store.run((now, context) => setMembership(now, { unit, person: person.id, role: '' }, context));
          }}
        />
      )}
    </section>
  );
}
