import { useId } from 'react';
import type { PersonId } from '#shared/plan/ids.ts';
import { inOrder } from '#shared/plan/order.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../messages/messages.ts';
import { TextField } from '../ui/Field.tsx';
import { useTyped } from '../ui/use-typed.ts';

interface PersonPickerProps {
  readonly records: RecordSet;
  readonly label: string;
  readonly placeholder?: string;
  /** Who is chosen already; null for nobody. */
  readonly value: PersonId | null;
  /** Where nobody can be chosen anew, only people of the plan. */
  readonly known?: boolean;
  /** An empty name stands for nobody. */
  readonly onChoose: (who: PersonId | { readonly name: string } | null) => void;
  readonly readOnly?: boolean;
}

/** A person by name: one of the plan, offered as one types, or a new one, which is said before it happens. */
export function PersonPicker(props: PersonPickerProps) {
  const { records, label, placeholder, value, known = false, onChoose, readOnly = false } = props;
  const list = useId();
  const people = inOrder(records.list('person'));
  const stored = (value && records.get('person', value)?.name) ?? '';
  const named = (name: string) =>
    people.find((person) => person.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  const choose = (name: string) => {
    const found = named(name);
    if (name === stored) return;
    if (name === '') onChoose(null);
    else if (found) onChoose(found.id);
    else if (!known) onChoose({ name });
  };
  const read = (text: string) => ({ value: text.trim() });
  const { typed, handlers } = useTyped({ written: stored, read, onCommit: choose });
  const name = typed?.trim() ?? '';
  const unknown = name !== '' && !named(name);
  return (
    <>
      <TextField
        label={label}
        hint={
          unknown ? t(known ? 'organisation.person.unknown' : 'organisation.person.willBeNew') : undefined
        }
        placeholder={placeholder}
        list={list}
        value={typed ?? stored}
        maxLength={300}
        readOnly={readOnly}
        {...handlers}
      />
      <datalist id={list}>
        {people.map((person) => (
          <option key={person.id} value={person.name}>
            {person.mail}
          </option>
        ))}
      </datalist>
    </>
  );
}
