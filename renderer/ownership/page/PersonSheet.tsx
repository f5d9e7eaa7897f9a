import type { ReactNode } from 'react';
import type { PersonPage } from '#shared/ownership/person-page.ts';
import { PERSON_PAGE_WORDS } from '#shared/report/words/person-page.ts';
import { formatDay, t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { PlacedItem } from './ItemLink.tsx';
import { PageGroups } from './PageGroups.tsx';
import { PageHead } from './PageHead.tsx';

interface PersonSheetProps extends Pick<PlanViewProps, 'records' | 'onOpen'> {
  readonly page: PersonPage;
}

/** All that somebody owns or owes, to be read like a sheet of one's own. It says what the printed page says. */
export function PersonSheet({ records, page, onOpen }: PersonSheetProps) {
  const { language } = useSpeech();
  const words = PERSON_PAGE_WORDS[language];
  const { owned, duties, promises, barriers, waiting, reviews } = page;
  const nothing = [owned, duties, promises, barriers, waiting].every((part) => part.length === 0);
  const of = { records, onOpen };
  return (
    <div className="page-scroll">
      <article className="page">
        <PageHead page={page} />
        {nothing && <p className="page-none">{t('page.nothing', { name: page.person.name })}</p>}
        <Part title={words.owned} count={countOf(owned)}>
          <PageGroups {...of} groups={owned} as="owned" />
        </Part>
        <Part title={words.duties} count={countOf(duties)}>
          <PageGroups {...of} groups={duties} as="duties" />
        </Part>
        <Part title={words.promises} count={promises.length}>
          <ul className="page-rows">
            {promises.map(({ dependency, item, needs }) => (
              <li key={dependency.id}>
                <div>
                  <p>{dependency.what || needs.text}</p>
                  <PlacedItem {...of} label={words.from} item={needs} />
                  <PlacedItem {...of} label={words.neededBy} item={item} />
                </div>
                <span className="page-side">{dependency.by === null ? '' : formatDay(dependency.by)}</span>
                <span className="page-side">{words.agreements[dependency.agreement]}</span>
              </li>
            ))}
          </ul>
        </Part>
        <Part title={words.barriers} count={barriers.length}>
          <ul className="page-rows">
            {barriers.map(({ barrier, item }) => (
              <li key={barrier.id}>
                <div>
                  <p>{barrier.text}</p>
                  <PlacedItem {...of} label={words.item} item={item} />
                </div>
                <span className="page-side">{barrier.due === null ? '' : formatDay(barrier.due)}</span>
                <span className="page-side">{words.states[barrier.state]}</span>
              </li>
            ))}
          </ul>
        </Part>
        <Part title={words.waiting} count={waiting.length}>
          <ul className="page-rows">
            {waiting.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </Part>
        <Part title={words.reviews} count={reviews.length}>
          <ul className="page-days">
            {reviews.map(({ day, periods }) => (
              <li key={day}>
                <b>{formatDay(day)}</b> {periods.map(({ label }) => label).join(' · ')}
              </li>
            ))}
          </ul>
        </Part>
      </article>
    </div>
  );
}

function countOf(groups: PersonPage['owned']): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** A part of the page; left out where nothing is in it. */
function Part({ title, count, children }: PartProps) {
  if (count === 0) return null;
  return (
    <section className="page-part">
      <h4>
        {title} <span>{count}</span>
      </h4>
      {children}
    </section>
  );
}
