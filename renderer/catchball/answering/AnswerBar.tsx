import { t } from '../../messages/messages.ts';
import { useApp } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';

interface AnswerBarProps {
  readonly done: number;
  readonly all: number;
  /** Code of the next point that waits for an answer; null where none does. */
  readonly next: string | null;
  readonly onNext: () => void;
  readonly onSend: () => void;
}

/** What is still unanswered, always in view, with the way there and on. */
export function AnswerBar({ done, all, next, onNext, onSend }: AnswerBarProps) {
  const mac = useApp(({ info }) => info?.platform === 'mac');
  return (
    <footer className="catchball-task-bar">
      <p role="status">
        {all === 0 ? t('answering.nothingOwed') : t('catchball.answer.progress', { done, all })}
      </p>
      {next !== null && (
        <Button tone="quiet" onClick={onNext} title={t('answering.next.hint')}>
          {t('answering.next', { code: next })} <Kbd>{mac ? '⌥↓' : 'Alt+↓'}</Kbd>
        </Button>
      )}
      <Button tone="accent" onClick={onSend} title={mac ? '⌘↩' : `${t('key.ctrl')}+Enter`}>
        {t('catchball.answer.save')}
      </Button>
    </footer>
  );
}
