import { lastOffers, type TalkedField } from '#shared/catchball/negotiation.ts';
import type { Side } from '#shared/catchball/sides.ts';
import type { JsonValue } from '#shared/json.ts';
import { t } from '../../messages/messages.ts';
import { mayChange, type PointDraft } from '../answer-draft.ts';
import { fieldName, shownDifference, shownValue } from '../field-words.ts';

interface OffersProps {
  readonly fields: readonly TalkedField[];
  readonly draft: PointDraft;
  /** Of measure. */
  readonly unit: string;
  readonly nameOf: (side: Side) => string;
}

/** What was put forward for each field so far, side by side with what this answer would say. */
export function Offers({ fields, draft, unit, nameOf }: OffersProps) {
  if (fields.length === 0) return null;
  return (
    <table className="offers">
      <thead>
        <tr>
          <th scope="col">{t('answering.offers.field')}</th>
          <th scope="col">{t('answering.offers.thrown')}</th>
          <th scope="col">{nameOf('lower')}</th>
          <th scope="col">{nameOf('upper')}</th>
          <th scope="col">{t('answering.offers.mine')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((talked) => {
          const { key, thrown, offers } = talked;
          const { upper, lower } = lastOffers(talked);
          const mine = mayChange(draft.verdict) ? draft.changes.get(key)?.to : undefined;
          const reasons = offers.filter(({ reason }) => reason !== '').at(-1)?.reason;
          const of = talked.kind === 'value' ? unit : '';
          return (
            <tr key={key} title={reasons}>
              <th scope="row">{fieldName(talked)}</th>
              <td>{shownValue(thrown, of)}</td>
              <Offer value={lower} thrown={thrown} unit={of} />
              <Offer value={upper === thrown ? undefined : upper} thrown={thrown} unit={of} />
              <Offer value={mine} thrown={thrown} unit={of} strong />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface OfferProps {
  readonly value: JsonValue | undefined;
  readonly thrown: JsonValue;
  readonly unit: string;
  readonly strong?: boolean;
}

function Offer({ value, thrown, unit, strong = false }: OfferProps) {
  if (value === undefined) return <td className="catchball-soft">{t('catchball.value.none')}</td>;
  const difference = shownDifference(thrown, value, '');
  return (
    <td className={strong ? 'is-strong' : ''}>
      {shownValue(value, unit)}
      {difference !== null && <small>{difference}</small>}
    </td>
  );
}
