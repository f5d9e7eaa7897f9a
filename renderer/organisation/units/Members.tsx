import { setMembership } from '#shared/plan/commands/units.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import { compareOrder } from '#shared/plan/order.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Unit } from '#shared/plan/records/records.ts';
import { t, tCount } from '../../messages/messages.ts';
import { usePlanStore } from '../../state/stores.ts';
import { MembershipRow } from '../MembershipRow.tsx';
import { PersonPicker } from '../PersonPicker.tsx';

interface MembersProps {
  readonly records: RecordSet;
  readonly unit: Unit;
  readonly readOnly: boolean;
}

/** The people in a unit, each with a role in the organisation's own words. */
export function Members({ records, unit, readOnly }: MembersProps) {
  const store = usePlanStore();
  const members = recordsWhere(records, 'membership', 'unit', unit.id)
    .flatMap(({ person: id, role }) => {
      const person = records.get('person', id);
      return person ? [{ person, role }] : [];
    })
    .toSorted((a, b) => compareOrder(a.person, b.person));
  return (
    <section className="organisation-part">
      <h4>{tCount('organisation.people', members.length)}</h4>
      <ul className="organisation-rows">
        {members.map(({ person, role }) => (
          <MembershipRow key={person.id} of="unit" {...{ unit, person, role, readOnly }} />
        ))}
      </ul>
      {!readOnly && (
        <PersonPicker
          key={`${unit.id} ${members.length}`}
          records={records}
          label={t('organisation.member.add')}
          placeholder={t('organisation.person.name')}
          value={null}
          onChoose={(person) => {
            if (person === null) return;
            store.run((now, context) => setMembership(now, { unit: unit.id, person, role: '' }, context));
          }}
        />
      )}
    </section>
  );
}
