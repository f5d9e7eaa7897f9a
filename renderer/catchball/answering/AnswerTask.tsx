import { useMemo, useState } from 'react';
import { fileNameOf } from '#shared/catchball/document.ts';
import type { Round } from '#shared/catchball/format.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import { chainOf } from '#shared/plan/queries/chain.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { speech } from '../../messages/speech.ts';
import { usePlan, usePlanStore, useStores } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { answersOf, missingIn, openPoints, pointDraft, propose, say } from '../answer-draft.ts';
import { Failure } from '../Failure.tsx';
import { headerOf, otherParty } from '../threads/party.ts';
import { useKeptDraft } from './kept-draft.ts';
import { PointAnswer } from './PointAnswer.tsx';
import './answering.css';

interface AnswerTaskProps {
  readonly thread: Thread;
  /** The throw that waits for this side. */
  readonly round: Round;
}

/** Answers a throw point by point and saves the file that goes back: once only, so that no point may be left open. */
export function AnswerTask({ thread, round }: AnswerTaskProps) {
  const [draft, write] = useKeptDraft(round.id);
  const points = useMemo(() => openPoints(round), [round]);
  const snapshot = useMemo(() => RecordSet.of(round.snapshot), [round]);
  const { saving, failure, save } = useSaveAnswer(thread, round);
  const sender = otherParty(thread);
  const trueNorth = snapshot.list('plan')[0]?.trueNorth ?? '';
  const missing = points.map(({ item }) => missingIn(pointDraft(draft.points, item.id)));
  const done = missing.filter((what) => what === null).length;

  return (
    <section className="answer" aria-labelledby="answer-title">
      <h3 id="answer-title">{t('catchball.answer.title')}</h3>
      {points.map((point) => (
        <PointAnswer
          key={point.item.id}
          point={point}
          draft={pointDraft(draft.points, point.item.id)}
          chain={chainOf(snapshot, point.item.id)}
          trueNorth={trueNorth}
          sender={sender}
          onSay={(said) =>
            write((before) => ({ ...before, points: say(before.points, point.item.id, said) }))
          }
          onPropose={(field, to) =>
            write((before) => ({ ...before, points: propose(before.points, point.item.id, field, to) }))
          }
        />
      ))}
      <TextArea
        label={t('catchball.answer.message')}
        value={draft.message}
        onChange={({ target }) => write((before) => ({ ...before, message: target.value }))}
      />
      <Failure failure={failure} />
      <footer className="catchball-task-bar">
        <p role="status">{t('catchball.answer.progress', { done, all: points.length })}</p>
        <Button
          tone="accent"
          disabled={done < points.length || saving}
          onClick={() => void save(answersOf(points, draft.points), draft.message)}
        >
          {t('catchball.answer.save')}
        </Button>
      </footer>
    </section>
  );
}

function useSaveAnswer(thread: Thread, round: Round) {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan(({ opened }) => opened.plan);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const [saving, setSaving] = useState(false);

  async function send(answers: ReturnType<typeof answersOf>, message: string): Promise<void> {
    if (!(await app.profile())) return;
    const suggested = fileNameOf(headerOf(thread), round.number + 1, speech().language);
    const picked = await app.chooseFile('saveCatchball', suggested);
    if (!picked) return;
    await store.settled();
    const said = {
      ...{ thread: thread.id, round: round.id, answers: [...answers], message, replyBy: null },
      ...{ obstacles: [], gaps: [], commitments: [], closing: null, shown: [], merges: [] },
      passphrase: null,
    };
    const reply = await app.host.call('catchball.answer', { plan, file: picked.file, ...said });
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    const taken = answers.some(({ verdict }) => verdict === 'accept' || verdict === 'acceptWithChanges');
    app.say(
      t(taken ? 'catchball.answer.savedAndTaken' : 'catchball.answer.saved', {
        name: reply.value.name,
        party: otherParty(thread),
      }),
    );
  }

  const save: typeof send = async (answers, message) => {
    setSaving(true);
    await send(answers, message).finally(() => setSaving(false));
  };
  return { saving, failure, save };
}
