import { useState } from 'react';
import { t } from '../../messages/messages.ts';
import { usePlan, useStores } from '../../state/stores.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Checkbox } from '../../ui/Field.tsx';
import { useReading } from '../host-reading.ts';
import { addressOf } from '../sending/mail.ts';
import { SendDialog } from '../sending/SendDialog.tsx';
import { AnswerLeaving } from './AnswerLeaving.tsx';
import type { ReadyAnswer } from './use-answer.ts';

/** What leaves with an answer, before it is saved; one question where points would be left without a word. */
export function SendAnswerDialog({
  thread,
  rounds,
  said,
  silent,
  party,
  forget,
  onClose,
}: ReadyAnswer & { readonly onClose: () => void }) {
  const { host } = useStores().app;
  const plan = usePlan(({ opened }) => opened.plan);
  const home = usePlan(({ records }) => records?.list('plan')[0]?.id ?? '');
  const [allTheSame, setAllTheSame] = useState(false);
  const [sent, setSent] = useState(false);
  // Once it is sent, its round is not to be answered any more.
  const preview = useReading('catchball.previewAnswer', sent ? null : { plan, ...said });
  const ready = preview.value !== null && (silent.length === 0 || allTheSame);
  return (
    <SendDialog
      title={t('answering.send', { party })}
      action={t('answering.send.save')}
      suggestedName={preview.value?.suggestedName ?? ''}
      write={ready ? (saving) => host.call('catchball.answer', { plan, ...said, ...saving }) : null}
      failure={preview.failure}
      covering={{ title: thread.title, replyBy: said.replyBy, to: addressOf(rounds, home) }}
      party={party}
      onSent={() => {
        setSent(true);
        forget();
      }}
      onClose={onClose}
    >
      {silent.length > 0 && (
        <Banner tone="warn">
          <p>{t('answering.silent', { codes: silent.map(({ item }) => item.code).join(', ') })}</p>
          <Checkbox checked={allTheSame} onChange={setAllTheSame}>
            {t('answering.silent.send')}
          </Checkbox>
        </Banner>
      )}
      <AnswerLeaving preview={preview.value} />
    </SendDialog>
  );
}
