import { type HeldAs, holdings } from '#shared/plan/queries/holdings.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { tCount } from '../../messages/messages.ts';

interface HoldingsProps {
  readonly records: RecordSet;
  readonly kind: 'person' | 'unit';
  readonly id: string;
  /** What of it is told; all by default. */
  readonly only?: readonly HeldAs[];
}

/** What a person or a unit has, each in a few words; nothing where that is nothing. */
export function Holdings({ records, kind, id, only }: HoldingsProps) {
  const held = holdings(records, kind, id).filter(({ as }) => !only || only.includes(as));
  if (held.length === 0) return null;
  return (
    <ul className="organisation-holdings">
      {held.map(({ as, count }) => (
        <li key={as}>{tCount(`organisation.holds.${as}`, count)}</li>
      ))}
    </ul>
  );
}
