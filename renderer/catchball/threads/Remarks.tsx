import type { ThreadHeader } from '#shared/catchball/format.ts';
import type { Negotiation } from '#shared/catchball/negotiation.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import { formatDay, t } from '../../messages/messages.ts';

interface RemarksProps {
  readonly header: ThreadHeader;
  readonly negotiation: Negotiation;
}

/** What stands in the way, what is missing, and who has promised what; nothing where nobody spoke of it. */
export function Remarks({ header, negotiation }: RemarksProps) {
  const { obstacles, gaps, commitments, points } = negotiation;
  const codeOf = (id: ItemId | null) =>
    id === null ? '' : (points.find(({ item }) => item.id === id)?.item.code ?? '');
  return (
    <>
      {obstacles.length > 0 && (
        <section aria-labelledby="thread-obstacles">
          <h4 id="thread-obstacles">{t('thread.obstacles')}</h4>
          <table className="remark-table">
            <tbody>
              {obstacles.map(({ id, item, text }) => (
                <tr key={id}>
                  <td className="catchball-code">{codeOf(item)}</td>
                  <td>{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {gaps.length > 0 && (
        <section aria-labelledby="thread-gaps">
          <h4 id="thread-gaps">{t('thread.gaps')}</h4>
          <table className="remark-table">
            <thead>
              <tr>
                <td />
                <th scope="col">{t('thread.gap.type')}</th>
                <th scope="col">{t('thread.gap.has')}</th>
                <th scope="col">{t('thread.gap.needs')}</th>
              </tr>
            </thead>
            <tbody>
              {gaps.map(({ id, item, type, has, needs }) => (
                <tr key={id}>
                  <td className="catchball-code">{codeOf(item)}</td>
                  <td>{t(`thread.gap.${type}Gap`)}</td>
                  <td>{has || t('catchball.value.none')}</td>
                  <td>{needs}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {commitments.length > 0 && (
        <section aria-labelledby="thread-commitments">
          <h4 id="thread-commitments">{t('thread.commitments')}</h4>
          <table className="remark-table">
            <thead>
              <tr>
                <td />
                <th scope="col">{t('thread.commitment')}</th>
                <th scope="col">{t('thread.commitment.by')}</th>
                <th scope="col">{t('thread.commitment.owner')}</th>
                <th scope="col">{t('thread.commitment.due')}</th>
                <th scope="col">{t('thread.commitment.state')}</th>
              </tr>
            </thead>
            <tbody>
              {commitments.map(({ id, item, text, by, owner, due, state, reason }) => (
                <tr key={id}>
                  <td className="catchball-code">{codeOf(item)}</td>
                  <td>
                    {text}
                    {reason !== '' && <p className="catchball-soft">{reason}</p>}
                  </td>
                  <td>{header[by].name}</td>
                  <td>{owner || t('catchball.value.none')}</td>
                  <td>{due === null ? t('catchball.value.none') : formatDay(due)}</td>
                  <td>{t(`thread.commitment.state.${state}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
