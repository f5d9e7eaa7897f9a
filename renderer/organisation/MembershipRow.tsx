import { UserMinus } from 'lucide-react';
import { leaveUnit, setMembership } from '#shared/plan/commands/units.ts';
import type { Person, Unit } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { usePlanStore } from '../state/stores.ts';
import { IconButton } from '../ui/Button.tsx';
import { CellField } from './CellField.tsx';

interface MembershipRowProps {
  readonly unit: Unit;
  readonly person: Person;
  readonly role: string;
  /** Which of the two the list is about; the other one is named. */
  readonly of: 'unit' | 'person';
  readonly readOnly: boolean;
}

/** A place of a person in a unit, with the role there, which is written in the row, and a way out. */
export function MembershipRow({ unit, person, role, of, readOnly }: MembershipRowProps) {
  const store = usePlanStore();
  const both = { unit: unit.id, person: person.id };
  return (
    <li>
      {of === 'unit' ? (
        <span className="organisation-name" title={person.mail || person.name}>
          {person.name}
        </span>
      ) : (
        <span className="organisation-name">{unit.name}</span>
      )}
      <CellField
        label={
          of === 'unit'
            ? t('organisation.role.of', { name: person.name })
            : t('organisation.role.in', { unit: unit.name })
        }
        placeholder={t('organisation.role')}
        written={role}
        readOnly={readOnly}
        onCommit={(news) => store.run((now, context) => setMembership(now, { ...both, role: news }, context))}
      />
      <IconButton
        icon={UserMinus}
        label={t('organisation.member.remove', { name: person.name, unit: unit.name })}
        disabled={readOnly}
        onClick={() => store.run((now, context) => leaveUnit(now, both, context))}
      />
    </li>
  );
}
