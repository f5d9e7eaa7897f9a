import { TriangleAlert } from 'lucide-react';
import type { PageGroup, PageItem } from '#shared/ownership/person-page.ts';
import { STATUS_GLYPHS } from '#shared/report/measures.ts';
import { PERSON_PAGE_WORDS } from '#shared/report/words/person-page.ts';
import { formatDay, formatNumber, t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { ItemLink } from './ItemLink.tsx';

interface PageGroupsProps extends Pick<PlanViewProps, 'records' | 'onOpen'> {
  readonly groups: readonly PageGroup[];
  /** What is owned tells its last figure, a duty its level and who answers. */
  readonly as: 'owned' | 'duties';
}

/** Items, matrix by matrix from the top of the organisation, each with its way to the true north. */
export function PageGroups({ records, groups, as, onOpen }: PageGroupsProps) {
  const { language, words: sheet } = useSpeech();
  const words = PERSON_PAGE_WORDS[language];
  const ownerOf = ({ item: { owner } }: PageItem) =>
    owner === null ? words.nobody : (records.get('person', owner)?.name ?? '');
  return (
    <table className={`page-table is-${as}`}>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col">{as === 'owned' ? words.latest : words.duty}</th>
          {as === 'duties' && <th scope="col">{words.owner}</th>}
          <th scope="col">{words.due}</th>
          <th scope="col">{words.status}</th>
        </tr>
      </thead>
      {groups.map(({ matrix, unit, period, items }) => (
        <tbody key={matrix.id}>
          <tr className="page-group">
            <th scope="rowgroup" colSpan={as === 'owned' ? 4 : 5}>
              <button type="button" className="page-link" onClick={() => onOpen(matrix.id, null)}>
                {unit?.name || matrix.title}
              </button>{' '}
              <span>{period?.label}</span>
            </th>
          </tr>
          {items.map((each) => (
            <tr key={each.item.id}>
              <td>
                <ItemLink item={each.item} onOpen={onOpen} />
                {as === 'owned' && <Way of={each} onOpen={onOpen} broken={words.broken} />}
              </td>
              <td>{as === 'owned' ? <Latest of={each} /> : each.level && sheet.level(each.level)}</td>
              {as === 'duties' && <td>{ownerOf(each)}</td>}
              <td>{each.item.due === null ? '' : formatDay(each.item.due)}</td>
              <td data-status={each.item.status}>{t(`inspector.status.${each.item.status}`)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface WayProps extends Pick<PlanViewProps, 'onOpen'> {
  readonly of: PageItem;
  readonly broken: string;
}

/** What an item serves, step by step up to the vision. */
function Way({ of: { way }, onOpen, broken }: WayProps) {
  if (way.steps.length === 0 && way.arrives) return null;
  return (
    <p className="page-way">
      {way.steps.map((step) => (
        <span key={step.id} className="page-step">
          <span aria-hidden>↑</span>
          {step.kind === 'item' ? <ItemLink item={step} onOpen={onOpen} /> : `${step.code} ${step.text}`}
        </span>
      ))}
      {!way.arrives && (
        <span className="page-broken">
          <TriangleAlert aria-hidden size={13} strokeWidth={1.75} /> {broken}
        </span>
      )}
    </p>
  );
}

function Latest({ of: { item, latest } }: { readonly of: PageItem }) {
  if (latest === null || latest.value.actual === null) return null;
  const figure = `${formatNumber(latest.value.actual)}\u00a0${item.measureUnit}`.trim();
  return (
    <span className="page-latest">
      {latest.outcome !== null && (
        <span aria-hidden className={`page-outcome is-${latest.outcome}`}>
          {STATUS_GLYPHS[latest.outcome]}{' '}
        </span>
      )}
      {figure} <small>{formatDay(latest.value.month)}</small>
    </span>
  );
}
