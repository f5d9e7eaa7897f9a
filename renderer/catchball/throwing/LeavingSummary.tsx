import type { Round } from '#shared/catchball/format.ts';
import type { RoundPreview } from '#shared/host/replies.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import { formatBytes, t, tCount } from '../../messages/messages.ts';
import { shownValue } from '../field-words.ts';
import { type Leaving, leavingOf } from './leaving.ts';

interface LeavingSummaryProps {
  readonly preview: RoundPreview | null;
  readonly view: MatrixView;
}

/** Everything that a throw lets out of the plan, read from the very round that would be written. */
export function LeavingSummary({ preview, view }: LeavingSummaryProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className="leaving" aria-labelledby="leaving-title" aria-live="polite" tabIndex={0}>
      <h3 id="leaving-title">{t('catchball.leaving')}</h3>
      {preview ? (
        <Contents leaving={leavingOf(preview.round)} home={homeCount(view, preview.round)} {...preview} />
      ) : (
        <p className="catchball-soft">{t('catchball.leaving.nothing')}</p>
      )}
    </section>
  );
}

interface ContentsProps {
  readonly leaving: Leaving;
  /** How many items of the matrix are in no part of the round. */
  readonly home: number;
  readonly bytes: number;
  readonly suggestedName: string;
}

function Contents({ leaving, home, bytes, suggestedName }: ContentsProps) {
  return (
    <>
      <h4>{t('catchball.leaving.passed')}</h4>
      <ul>
        {leaving.passed.map(({ item, targets }) => {
          const [first, last] = [targets[0], targets.at(-1)];
          return (
            <li key={item.id}>
              <p>
                <b className="catchball-code">{item.code}</b> {item.text}
              </p>
              <p className={item.why === '' ? 'catchball-warn' : 'catchball-soft'}>
                {item.why === ''
                  ? t('catchball.leaving.noWhy')
                  : t('catchball.leaving.why', { why: item.why })}
              </p>
              {first && last && (
                <p className="catchball-soft catchball-figures">
                  {t('catchball.leaving.targets', {
                    first: shownValue(first.plan),
                    last: shownValue(last.plan),
                    unit: item.measureUnit,
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <h4>{t('catchball.leaving.context')}</h4>
      <ul>
        {leaving.trueNorth !== '' && (
          <li>
            <b className="catchball-code">{t('catchball.leaving.trueNorth')}</b> {leaving.trueNorth}
          </li>
        )}
        {leaving.context.map(({ id, code, text }) => (
          <li key={id}>
            <b className="catchball-code">{code}</b> {text}
          </li>
        ))}
      </ul>
      <h4>{t('catchball.leaving.home')}</h4>
      <p className="catchball-soft">{tCount('catchball.leaving.home.items', home)}</p>
      <p className="leaving-file">
        <span>{suggestedName}</span> <span>{t('catchball.leaving.size', { size: formatBytes(bytes) })}</span>
      </p>
    </>
  );
}

function homeCount({ items }: MatrixView, { snapshot }: Round): number {
  const shown = new Set<string>(snapshot.map(({ id }) => id));
  return Object.values(items)
    .flat()
    .filter(({ id }) => !shown.has(id)).length;
}
