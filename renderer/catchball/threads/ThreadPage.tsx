import { useEffect, useMemo, useRef, useState } from 'react';
import type { Round } from '#shared/catchball/format.ts';
import { type Negotiation, negotiationOf } from '#shared/catchball/negotiation.ts';
import { sideOf } from '#shared/catchball/sides.ts';
import type { ReceivedRound, ThreadInfo } from '#shared/host/replies.ts';
import type { ItemId, MatrixId } from '#shared/plan/ids.ts';
import { type MessageKey, t } from '../../messages/messages.ts';
import { usePlan } from '../../state/stores.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { AnswerTask } from '../answering/AnswerTask.tsx';
import { SenderSheet } from '../answering/SenderSheet.tsx';
import { Failure } from '../Failure.tsx';
import { useReading } from '../host-reading.ts';
import type { InboxEntry } from '../inbox/inbox-entries.ts';
import { decidableRounds } from '../reviewing/decidable.ts';
import { ReviewTask } from '../reviewing/ReviewTask.tsx';
import type { SheetDrawing } from '../reviewing/sheet-drawing.ts';
import { headerOf } from './party.ts';
import { RecordView } from './RecordView.tsx';
import { StandingView } from './StandingView.tsx';
import { ThreadHead } from './ThreadHead.tsx';

type Part = 'standing' | 'decide' | 'answer' | 'sheet' | 'record';

const PART_NAMES = {
  standing: 'thread.part.standing',
  decide: 'thread.part.decide',
  answer: 'thread.part.answer',
  sheet: 'thread.part.sheet',
  record: 'thread.part.record',
} as const satisfies { readonly [P in Part]: MessageKey };

interface ThreadPageProps {
  readonly entry: InboxEntry;
  readonly sheetDrawing: SheetDrawing;
  readonly onShowItem: (matrix: MatrixId, item: ItemId) => void;
  /** Told whether a sheet is shown, which needs the room of the inbox. */
  readonly onWide: (wide: boolean) => void;
}

/** One negotiation: how it stands, what waits for this side, and the record of all rounds. */
export function ThreadPage({ entry, ...rest }: ThreadPageProps) {
  const { info } = entry;
  const plan = usePlan(({ opened }) => opened.plan);
  const { value, failure } = useReading('catchball.thread', { plan, thread: info.thread.id });
  const negotiation = useMemo(() => negotiationOf(value?.map(({ round }) => round) ?? []), [value]);
  return (
    <article className="thread-page" aria-labelledby="thread-title">
      {value ? (
        <LoadedThread entry={entry} received={value} negotiation={negotiation} {...rest} />
      ) : (
        <Failure failure={failure} />
      )}
    </article>
  );
}

interface LoadedThreadProps extends ThreadPageProps {
  readonly received: readonly ReceivedRound[];
  readonly negotiation: Negotiation;
}

function LoadedThread({ entry, received, negotiation, sheetDrawing, onShowItem, onWide }: LoadedThreadProps) {
  const { info } = entry;
  const readOnly = usePlan(({ opened }) => opened.readOnly !== null);
  const rounds = negotiation.tree.rounds;
  const { head, line } = negotiation;
  const theirs = line.findLast((round) => sideOf(round) !== info.thread.side);
  const decidable = decidableRounds(info.thread, negotiation);
  const parts: readonly Part[] = [
    'standing',
    ...(decidable.length > 0 ? (['decide'] as const) : []),
    ...(info.turn === 'mine' && head && !readOnly ? (['answer'] as const) : []),
    ...(theirs ? (['sheet'] as const) : []),
    'record',
  ];
  // Chosen once: what is being read must not change under the reader's hands because something was decided.
  const [asked, setAsked] = useState<Part>(() => firstPart(info, parts));
  const [decided, setDecided] = useState<Round['id'] | null>(null);
  const part = parts.includes(asked) ? asked : 'standing';
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed stands in the list; whoever opened a thread goes on reading it.
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (part !== 'decide') onWide(part === 'sheet');
  }, [part, onWide]);
  const header = headerOf(info.thread);
  return (
    <>
      <ThreadHead ref={heading} entry={entry} header={header} received={received} negotiation={negotiation} />
      <div className="thread-parts">
        <SegmentedControl
          label={t('thread.parts')}
          value={part}
          options={parts.map((value) => ({ value, label: partName(value, info) }))}
          onChange={setAsked}
        />
      </div>
      <div className="thread-body">
        {part === 'standing' && (
          <StandingView
            info={info}
            header={header}
            negotiation={negotiation}
            onShowItem={onShowItem}
            onDecide={(round) => {
              setDecided(round);
              setAsked('decide');
            }}
            decidable={decidable}
          />
        )}
        {part === 'decide' && (
          <ReviewTask
            thread={info.thread}
            rounds={decidable}
            first={decided}
            sheetDrawing={sheetDrawing}
            onWide={onWide}
          />
        )}
        {/* Stays when the answer is gone: it then still says where the file is. */}
        {(part === 'answer' || info.turn !== 'mine') && (
          <AnswerTask thread={info.thread} info={info} rounds={rounds} />
        )}
        {part === 'sheet' && theirs && <SenderSheet round={theirs} />}
        {part === 'record' && <RecordView header={header} received={received} />}
      </div>
    </>
  );
}

/** What waits for this side comes first. */
function firstPart(info: ThreadInfo, parts: readonly Part[]): Part {
  if (info.undecided > 0 && parts.includes('decide')) return 'decide';
  return info.turn === 'mine' && !info.reopened && parts.includes('answer') ? 'answer' : 'standing';
}

function partName(part: Part, { undecided }: ThreadInfo): string {
  return t(part === 'decide' && undecided > 0 ? 'thread.part.decide.open' : PART_NAMES[part]);
}
