import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { ItemId } from '#shared/plan/ids.ts';
import { fold, wordsOf } from '#shared/plan/queries/search-text.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import './item-search.css';

interface ItemSearchProps {
  readonly label: string;
  readonly records: RecordSet;
  readonly chosen: ItemId | null;
  readonly onChoose: (item: ItemId | null) => void;
  /** Leaves out what cannot be chosen here. */
  readonly without?: ItemId | null;
}

const MOST = 30;

/** A field that finds an item by code, text or unit, over all matrices that the records hold; arrows walk what it found. */
export function ItemSearch({ label, records, chosen, onChoose, without = null }: ItemSearchProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const open = typed !== null;
  // A large plan has tens of thousands of items: they are looked at once somebody types.
  const entries = useMemo(() => (open ? entriesOf(records) : []), [open, records]);
  const found = useMemo(
    () => (typed === null ? [] : search(entries, typed, without)),
    [entries, typed, without],
  );
  const item = chosen === null ? undefined : records.get('item', chosen);
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onChoose(entry.item.id);
    setTyped(null);
  };
  /** Shows what there is before anything is typed. */
  const unfold = () => {
    setTyped('');
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && !open) unfold();
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && typed !== null) choose(found[at]);
    else if (event.key === 'Escape' && typed !== null) setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field item-search">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && found[at] ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder={t('itemSearch.hint')}
        value={typed ?? (item ? written(records, item) : '')}
        onFocus={({ target }) => target.select()}
        onClick={() => {
          if (!open && chosen === null) unfold();
        }}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
          if (target.value === '') onChoose(null);
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!open}>
        {found.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field walks the list by keys.
          <div
            key={entry.item.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(entry)}
          >
            <b>{entry.item.code}</b>
            <span>{entry.item.text}</span>
            <small>{entry.place}</small>
          </div>
        ))}
        {open && found.length === 0 && <div className="item-search-none">{t('itemSearch.none')}</div>}
      </div>
    </div>
  );
}

interface Entry {
  readonly item: Item;
  /** Unit, and period where the unit has several matrices. */
  readonly place: string;
  readonly folded: string;
}

function entriesOf(records: RecordSet): readonly Entry[] {
  const matrices = records.list('matrix');
  const byUnit = Map.groupBy(matrices, (matrix) => matrix.unit);
  const places = new Map(
    matrices.map((matrix) => {
      const unit = records.get('unit', matrix.unit)?.name ?? '';
      const several = (byUnit.get(matrix.unit)?.length ?? 0) > 1;
      const period = (several && records.get('period', matrix.period)?.label) || '';
      return [matrix.id, [unit, period].filter(Boolean).join(' · ')];
    }),
  );
  return records
    .list('item')
    .filter(({ status }) => status !== 'dropped')
    .map((item) => {
      const place = places.get(item.matrix) ?? '';
      return { item, place, folded: `${item.code}\n${fold(item.text)}\n${fold(place)}`.toLowerCase() };
    });
}

/** All that hold every word; what has the code itself comes first. */
function search(entries: readonly Entry[], typed: string, without: ItemId | null): readonly Entry[] {
  const words = wordsOf(typed);
  const found: Entry[] = [];
  const byCode: Entry[] = [];
  for (const entry of entries) {
    if (entry.item.id === without || !words.every((word) => entry.folded.includes(word))) continue;
    (words.includes(entry.item.code.toLowerCase()) ? byCode : found).push(entry);
    if (found.length >= MOST && (words.length === 0 || byCode.length >= MOST)) break;
  }
  return [...byCode, ...found].slice(0, MOST);
}

function written(records: RecordSet, item: Item): string {
  const unit = records.get('unit', records.get('matrix', item.matrix)?.unit ?? '');
  return `${item.code}${unit ? ` · ${unit.name}` : ''} · ${item.text}`;
}
