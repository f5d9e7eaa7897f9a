import { isExpected, type SheetProblem } from '#shared/exchange/mapping/problems.ts';
import { isOrganisationFault } from '#shared/exchange/organisation/faults.ts';
import type { MappedTables } from '#shared/host/importing.ts';
import type { RoleNames } from '#shared/plan/records/fields.ts';
import { t, tCount } from '../messages/messages.ts';
import { Banner } from '../ui/Banner.tsx';
import type { ForeignSource } from './use-import.ts';
import { outcomeWords, problemWords } from './words.ts';

/** More nobody reads; the counts say how many there are. */
const SHOWN = 100;

interface OutcomeProps {
  readonly source: ForeignSource;
  readonly mapped: MappedTables;
  readonly names: RoleNames | null;
  readonly onJump: (sheet: number, problem: SheetProblem) => void;
}

/** What will come into the plan, and what of the file will not. */
export function Outcome({ source, mapped, names, onJump }: OutcomeProps) {
  const outcome = outcomeWords(mapped.counts, names);
  const placed = mapped.sheets.flatMap(({ problems }, sheet) =>
    problems.map((problem) => ({ sheet, problem })),
  );
  const total = (of: 'toLookAt' | 'expected') =>
    mapped.sheets.reduce((sum, { problemCounts }) => sum + problemCounts[of], 0);
  const list = (wanted: boolean, count: number) => {
    const some = placed.filter(({ problem }) => isExpected(problem) === wanted).slice(0, SHOWN);
    return (
      <ul>
        {some.map(({ sheet, problem }) => (
          <li key={`${sheet} ${problem.reason} ${problem.row} ${problem.column}`}>
            <button type="button" className="import-problem" onClick={() => onJump(sheet, problem)}>
              {problemWords(source.sheets[sheet]?.name ?? '', problem)}
            </button>
          </li>
        ))}
        {count > some.length && <li>{tCount('clipboard.moreLeftOut', count - some.length)}</li>}
      </ul>
    );
  };
  const refused = placed.some(({ problem }) => isOrganisationFault(problem.reason));
  const [toLookAt, expected] = [total('toLookAt'), total('expected')];
  return (
    <aside className="import-outcome" aria-label={t('importing.outcome')}>
      <section aria-live="polite">
        <h3>{t('importing.outcome')}</h3>
        {outcome.length === 0 ? (
          !refused && <p>{t('importing.nothing')}</p>
        ) : (
          <ul className="import-counts">
            {outcome.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </section>
      {refused && <Banner tone="warn">{t('importing.organisation.refused')}</Banner>}
      {toLookAt > 0 && (
        <section className="import-problems">
          <h3>{tCount('importing.toLookAt', toLookAt)}</h3>
          {list(false, toLookAt)}
        </section>
      )}
      {expected > 0 && (
        <details className="import-expected" open={toLookAt === 0 && expected < 6}>
          <summary>{tCount('importing.expected', expected)}</summary>
          {list(true, expected)}
        </details>
      )}
    </aside>
  );
}
