import { useEffect, useRef } from 'react';
import type { PersonId } from '#shared/plan/ids.ts';
import { inOrder } from '#shared/plan/order.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';

interface OwnerSelectProps {
  readonly item: Item;
  readonly records: RecordSet;
  readonly onChoose: (owner: PersonId | null) => void;
  readonly onLeave: () => void;
}

/** Chooses the one who answers for an item. It stands in the one row where it was asked for, and opens at once. */
export function OwnerSelect({ item, records, onChoose, onLeave }: OwnerSelectProps) {
  const select = useRef<HTMLSelectElement>(null);
  const people = inOrder(records.list('person'));
  useEffect(() => {
    select.current?.focus();
    try {
      select.current?.showPicker();
    } catch {
      // Without a press of the person's it stays closed; its own keys open it.
    }
  }, []);
  return (
    <select
      ref={select}
      className="cell-select"
      aria-label={t('raci.chooseOwner', { code: item.code })}
      value={item.owner ?? ''}
      onChange={({ target }) => onChoose(people.find(({ id }) => id === target.value)?.id ?? null)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onChoose(item.owner);
      }}
    >
      <option value="">{t('raci.nobody')}</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
