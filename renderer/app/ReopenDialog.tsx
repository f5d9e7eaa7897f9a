import { formatDate, t } from '../messages/messages.ts';
import type { ReopenQuestion } from '../state/app-state.ts';
import { useApp } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** What was agreed is not changed in passing: it opens a new round, and that is a decision. */
export function ReopenDialog() {
  const question = useApp((app) => app.reopenQuestion);
  return question && <Question {...question} />;
}

function Question({ label, points, settle }: ReopenQuestion) {
  return (
    <Dialog
      title={t('reopen.title')}
      onClose={() => settle(false)}
      onSubmit={() => settle(true)}
      footer={
        <>
          <Button onClick={() => settle(false)}>{t('reopen.no')}</Button>
          <Button tone="accent" type="submit">
            {t('reopen.yes')}
          </Button>
        </>
      }
    >
      <ul className="reopen-points">
        {points.map(({ code, text, party, at }) => (
          <li key={`${code} ${party}`}>
            <p>
              <strong>{code}</strong> {text}
            </p>
            <p>
              {at === null
                ? t('reopen.agreed', { party })
                : t('reopen.agreedOn', { party, date: formatDate(at) })}
            </p>
          </li>
        ))}
      </ul>
      <p>{t('reopen.what', { label })}</p>
    </Dialog>
  );
}
