import { useState } from 'react';
import type { Round } from '#shared/catchball/format.ts';
import { itemOfChange } from '#shared/catchball/proposal.ts';
import type { ProposedChange } from '#shared/catchball/review.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { t, tCount } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Failure } from '../Failure.tsx';
import { ChangeRow } from './ChangeRow.tsx';
import { ProposedSheet } from './ProposedSheet.tsx';
import { type Rulings, ruleAll, rulingOn, undecided, verdictsOf } from './rulings.ts';
import type { SheetDrawing } from './sheet-drawing.ts';
import { useApply } from './use-apply.ts';

interface DecisionsProps {
  readonly thread: Thread;
  readonly round: Round;
  readonly changes: readonly ProposedChange[];
  readonly sheetDrawing: SheetDrawing;
  readonly onWide: (wide: boolean) => void;
}

/** The choices on all proposed changes, as a list or beside the sheet; nothing enters the plan before they are applied. */
export function Decisions({ thread, round, changes, sheetDrawing, onWide }: DecisionsProps) {
  const [rulings, setRulings] = useState<Rulings>(new Map());
  const [view, setView] = useState<'list' | 'sheet'>('list');
  const [chosen, setChosen] = useState<ItemId | null>(null);
  const { failure, busy, apply } = useApply(thread, round);
  const open = undecided(changes);
  const verdicts = verdictsOf(changes, rulings);
  const conflicts = open.filter(({ conflict }) => conflict).length;

  const show = (wanted: 'list' | 'sheet') => {
    setView(wanted);
    onWide(wanted === 'sheet');
  };
  const list = (
    <ul className="changes">
      {changes.map((change) => {
        const item = itemOfChange(change);
        return (
          <ChangeRow
            key={change.key}
            change={change}
            unit={unitOf(round, item)}
            reason={reasonFor(round, change)}
            ruling={rulingOn(change, rulings)}
            chosen={view === 'sheet' && item === chosen}
            onRule={(ruling) => {
              setChosen(item);
              setRulings((before) => new Map(before).set(change.key, ruling));
            }}
          />
        );
      })}
    </ul>
  );
  return (
    <>
      <div className="review-tools">
        <p className={conflicts > 0 ? 'catchball-warn' : 'catchball-soft'}>
          {[
            tCount('decide.changes', changes.length),
            ...(conflicts > 0 ? [tCount('decide.conflicts', conflicts)] : []),
          ].join(' · ')}
        </p>
        {open.length > 0 && (
          <>
            <Button tone="quiet" onClick={() => setRulings(ruleAll(changes, 'accepted'))}>
              {t('decide.allTheirs')}
            </Button>
            <Button tone="quiet" onClick={() => setRulings(ruleAll(changes, 'refused'))}>
              {t('decide.allMine')}
            </Button>
          </>
        )}
        <SegmentedControl
          label={t('decide.view')}
          value={view}
          options={[
            { value: 'list', label: t('decide.view.list') },
            { value: 'sheet', label: t('decide.view.sheet') },
          ]}
          onChange={show}
        />
      </div>
      {view === 'list' ? (
        list
      ) : (
        <div className="review-sheet">
          <ProposedSheet
            round={round}
            thread={thread}
            changes={changes}
            rulings={rulings}
            drawing={sheetDrawing}
            chosen={chosen}
            onChoose={setChosen}
          />
          {list}
        </div>
      )}
      <Failure failure={failure} />
      <footer className="catchball-task-bar">
        <p role="status">
          {open.length === 0
            ? t('catchball.review.done')
            : t('catchball.review.progress', { done: verdicts.length, all: open.length })}
        </p>
        {open.length > 0 && (
          <Button
            tone="accent"
            disabled={verdicts.length === 0 || busy}
            onClick={() => void apply(verdicts).then((done) => done && setRulings(new Map()))}
          >
            {t('catchball.review.apply', { count: verdicts.length })}
          </Button>
        )}
      </footer>
    </>
  );
}

/** The reason for the field; who gave one for the whole point meant it for this field, too. */
function reasonFor(round: Round, change: ProposedChange): string {
  if (change.reason !== '') return change.reason;
  return round.answers.find(({ item }) => item === itemOfChange(change))?.reason ?? '';
}

function unitOf({ snapshot }: Round, id: ItemId | null): string {
  const item = snapshot.find((record) => record.kind === 'item' && record.id === id);
  return item?.kind === 'item' ? item.measureUnit : '';
}
