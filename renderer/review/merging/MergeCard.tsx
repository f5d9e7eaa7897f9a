import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { MergeEntry } from '#shared/plan/merge/entries.ts';
import type { MergeChoice } from '#shared/plan/merge/settle.ts';
import { type MessageKey, t } from '../../messages/messages.ts';
import { handKindOf, isConflict, startingValue } from './choices.ts';
import type { EntryWords } from './entry-words.ts';
import { HandField } from './HandField.tsx';

interface MergeCardProps {
  readonly entry: MergeEntry;
  readonly words: EntryWords;
  /** What the two sides are called. */
  readonly sides: { readonly theirs: MessageKey; readonly mine: MessageKey };
  readonly standing: MergeChoice | null;
  readonly chosen: boolean;
  readonly onChoose: (choice: MergeChoice) => void;
  /** The person looks at this one: the sheet shows it. */
  readonly onLook: () => void;
}

/** One change or conflict: what it was, what each side has, and whose stands. */
export function MergeCard({ entry, words, sides, standing, chosen, onChoose, onLook }: MergeCardProps) {
  const name = useId();
  const hand = handKindOf(entry);
  const [theirs, mine] = optionTexts(entry, sides);
  const option = (take: 'theirs' | 'mine', label: string, value: ReactNode) => (
    <label className="merge-option">
      <input type="radio" name={name} checked={standing?.take === take} onChange={() => onChoose({ take })} />
      <span className="merge-side">{label}</span>
      {value}
    </label>
  );
  return (
    <fieldset
      className="merge-card"
      data-key={entry.key}
      data-open={standing === null}
      data-chosen={chosen}
      onFocus={onLook}
      onPointerDown={onLook}
    >
      <legend>
        <span className="compare-name">{words.name}</span>
        {words.field !== '' && <span className="merge-field">{words.field}</span>}
        {words.value !== '' && <span className="merge-field">{words.value}</span>}
      </legend>
      {words.matrix !== '' && <p className="compare-value">{words.matrix}</p>}
      {isConflict(entry) && (
        <p className="merge-why">
          <TriangleAlert aria-hidden size={14} strokeWidth={2} />
          {words.reason}
        </p>
      )}
      {words.edits.map((edit) => (
        <p key={edit.name} className="compare-field">
          <span className="compare-field-name">{edit.name}</span> <del>{edit.from}</del> →{' '}
          <ins>{edit.to}</ins>
        </p>
      ))}
      {entry.type === 'field' && (
        <p className="merge-option merge-base">
          <span className="merge-side">{t('merge.base')}</span>
          <span>{words.base}</span>
        </p>
      )}
      {option(
        'theirs',
        t(theirs),
        entry.field !== null && entry.type !== 'invariant' && <span>{words.theirs}</span>,
      )}
      {option(
        'mine',
        t(mine),
        entry.field !== null && entry.type !== 'invariant' && <span>{words.mine}</span>,
      )}
      {hand && (
        <label className="merge-option">
          <input
            type="radio"
            name={name}
            checked={standing?.take === 'edited'}
            onChange={() => onChoose({ take: 'edited', value: startingValue(entry) })}
          />
          <span className="merge-side">{t('merge.byHand')}</span>
        </label>
      )}
      {hand && standing?.take === 'edited' && (
        <HandField
          kind={hand}
          label={t('merge.byHand.label', { field: words.field, name: words.name })}
          value={standing.value}
          onChange={(value) => onChoose({ take: 'edited', value })}
        />
      )}
    </fieldset>
  );
}

/** What taking theirs and keeping mine comes to. */
function optionTexts(
  { type, side, law, field }: MergeEntry,
  sides: MergeCardProps['sides'],
): readonly [theirs: MessageKey, mine: MessageKey] {
  switch (type) {
    case 'added':
      return ['merge.take.add', 'merge.take.leaveOut'];
    case 'removed':
      return ['merge.take.remove', 'merge.take.keep'];
    case 'deletion':
      return side === 'theirs'
        ? ['merge.take.remove', 'merge.take.keepEdited']
        : ['merge.take.bringBack', 'merge.take.stayRemoved'];
    case 'dangling': {
      if (field !== null) return [sides.theirs, sides.mine];
      return side === 'theirs'
        ? ['merge.take.addBringBack', 'merge.take.leaveOut']
        : ['merge.take.removeBoth', 'merge.take.keepBoth'];
    }
    case 'invariant':
      return law === 'doubleCode'
        ? ['merge.take.codeTheirs', 'merge.take.codeMine']
        : ['merge.take.placeTheirs', 'merge.take.placeMine'];
    default:
      return [sides.theirs, sides.mine];
  }
}
