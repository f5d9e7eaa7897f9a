import { useEffect, useRef, useState } from 'react';
import { setOwner } from '#shared/plan/commands/owner.ts';
import { inOrder } from '#shared/plan/order.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { Select } from '../../ui/Field.tsx';
import { readNeeded } from '../../ui/reading-fields.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';

interface OwnerFieldProps {
  readonly item: Item;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

/** Values that no person's id can have. */
const NOBODY = '';
const NEW = '+';

/** The one person who answers for an item: chosen among the plan's people, or written anew. */
export function OwnerField({ item, records, plan }: OwnerFieldProps) {
  const [naming, setNaming] = useState(false);
  const set = (owner: Parameters<typeof setOwner>[1]['owner']) =>
    plan.run((now, context) => setOwner(now, { item: item.id, owner }, context));
  const people = inOrder(records.list('person'));
  const choose = (value: string) => {
    setNaming(value === NEW);
    if (value === NOBODY) set(null);
    const person = people.find(({ id }) => id === value);
    if (person) set(person.id);
  };
  return (
    <>
      <Select
        label={t('inspector.owner')}
        data-field="owner"
        value={naming ? NEW : (item.owner ?? NOBODY)}
        options={[
          { value: NOBODY, label: t('inspector.owner.nobody') },
          ...people.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: NEW, label: t('inspector.owner.new') },
        ]}
        onChange={choose}
        disabled={plan.readOnly()}
      />
      {naming && (
        <NewOwner
          onName={(name) => {
            setNaming(false);
            set({ name });
          }}
          onGiveUp={() => setNaming(false)}
        />
      )}
    </>
  );
}

interface NewOwnerProps {
  readonly onName: (name: string) => void;
  readonly onGiveUp: () => void;
}

/** The field for a name, ready to type, right behind the select that asked for it; Escape, or leaving it empty, gives up. */
function NewOwner({ onName, onGiveUp }: NewOwnerProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const select = element.current?.previousElementSibling?.querySelector('select');
    element.current?.querySelector('input')?.focus();
    return () => {
      // Enter and Escape take the field away from under the focus.
      if (document.activeElement === document.body) select?.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what its field lets pass.
    <div
      ref={element}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onGiveUp();
      }}
      onBlur={({ target }) => {
        if (target instanceof HTMLInputElement && target.value === '') onGiveUp();
      }}
    >
      <CommitField
        label={t('inspector.owner.name')}
        written=""
        read={readNeeded(300)}
        onCommit={onName}
        readOnly={false}
      />
    </div>
  );
}
