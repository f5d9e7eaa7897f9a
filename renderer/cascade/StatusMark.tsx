import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';

/** A shape of its own for each, so that colour is not all that tells them apart. An open item has none. */
const SHAPES = { open: '', onTrack: '●', atRisk: '▲', late: '■', done: '✓', dropped: '✕' } as const;

/** How an item stands, as a small mark. */
export function StatusMark({ status }: Pick<Item, 'status'>) {
  if (status === 'open') return null;
  const name = t(`inspector.status.${status}`);
  return (
    <span className={`why-status is-${status}`} title={name}>
      <span aria-hidden>{SHAPES[status]}</span>
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
