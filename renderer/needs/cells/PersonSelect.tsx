import { useMemo, useState } from 'react';
import { type PersonId, personId } from '#shared/plan/ids.ts';
import { inOrder } from '#shared/plan/order.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';

interface PersonSelectProps {
  readonly label: string;
  readonly records: RecordSet;
  readonly value: PersonId | null;
  /** What stands for nobody. */
  readonly nobody: string;
  readonly onChange: (person: PersonId | null) => void;
  readonly readOnly: boolean;
}

/** One of the plan's people in a cell. The list is filled when somebody reaches for it: a long table has thousands of options. */
export function PersonSelect({ label, records, value, nobody, onChange, readOnly }: PersonSelectProps) {
  const [reached, setReached] = useState(false);
  const people = useMemo(() => (reached ? inOrder(records.all('person').values()) : []), [reached, records]);
  const own = value === null ? undefined : records.get('person', value);
  const listed = reached ? people : own ? [own] : [];
  return (
    <select
      className={value === null ? 'cell-choice is-unset' : 'cell-choice'}
      aria-label={label}
      value={value ?? ''}
      disabled={readOnly}
      onPointerEnter={() => setReached(true)}
      onFocus={() => setReached(true)}
      onChange={({ target }) => onChange(target.value === '' ? null : personId.parse(target.value))}
    >
      <option value="">{nobody}</option>
      {listed.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
