import { Component, type ReactNode } from 'react';
import { t } from '../messages/messages.ts';
import { Button } from '../ui/Button.tsx';
import './error-boundary.css';

interface State {
  readonly stopped: boolean;
}

/** A fault in drawing must not look like a lost plan. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { stopped: false };

  static getDerivedStateFromError(): State {
    return { stopped: true };
  }

  override render() {
    if (!this.state.stopped) return this.props.children;
    return (
      <main className="fault">
        <h1>{t('fault.title')}</h1>
        <p>{t('fault.text')}</p>
        <Button tone="accent" onClick={() => location.reload()}>
          {t('fault.reload')}
        </Button>
      </main>
    );
  }
}
