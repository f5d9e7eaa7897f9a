import { type PersonId, personId } from '#shared/plan/ids.ts';
import { inOrder } from '#shared/plan/order.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import { Select } from '../../ui/Field.tsx';

interface OtherPersonProps {
  readonly records: RecordSet;
  readonly not: PersonId;
  readonly label: string;
  readonly value: PersonId | null;
  readonly onChoose: (person: PersonId | null) => void;
}

/** Somebody else of the plan; the mail address tells apart who is called the same. */
export function OtherPerson({ records, not, label, value, onChoose }: OtherPersonProps) {
  const people = inOrder(records.list('person')).filter(({ id }) => id !== not);
  return (
    <Select
      label={label}
      value={(value ?? '') as string}
      options={[
        { value: '', label: t('organisation.choose') },
        ...people.map(({ id, name, mail }) => ({
          value: id as string,
          label: mail === '' ? name : `${name} (${mail})`,
        })),
      ]}
      onChange={(id) => onChoose(id === '' ? null : personId.parse(id))}
    />
  );
}
