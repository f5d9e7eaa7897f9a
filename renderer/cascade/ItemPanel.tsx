import { CornerDownRight, SquareArrowOutUpRight, Unlink, X } from 'lucide-react';
import type { ItemId } from '#shared/plan/ids.ts';
import { compareOrder } from '#shared/plan/order.ts';
import { type ChainStep, carriersOf, chainOf } from '#shared/plan/queries/chain.ts';
import { planOf } from '#shared/plan/queries/scales.ts';
import { depthOf } from '#shared/plan/queries/units.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import type { Item, Mirror } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { ServeSelect } from './ServeSelect.tsx';
import { StatusMark } from './StatusMark.tsx';
import type { Cascade } from './use-cascade.ts';
import { breakSentence, roleNameOf, unitNameOf } from './words.ts';
import './item-panel.css';

interface ItemPanelProps {
  readonly cascade: Cascade;
  readonly item: Item | Mirror;
  readonly canEdit: boolean;
  readonly onOpen: (item: Item | Mirror) => void;
  readonly onCascade: (item: Item | Mirror) => void;
  readonly onUncascade: (upper: ItemId, lower: ItemId) => void;
  /** Lets the item serve one of the level above. */
  readonly onServe: (upper: ItemId, lower: ItemId) => void;
}

/** An item with its whole chain: what it serves up to the true north, and what carries it down to the measures. */
export function ItemPanel({
  cascade,
  item,
  canEdit,
  onOpen,
  onCascade,
  onUncascade,
  onServe,
}: ItemPanelProps) {
  const { records, breaks, select } = cascade;
  const above = item.kind === 'item' ? chainOf(records, item.id) : [];
  const below = carriersOf(records, item);
  const owner = item.kind === 'item' && item.owner !== null ? records.get('person', item.owner)?.name : null;
  return (
    <aside className="chain-panel" aria-label={t('cascade.chain', { code: item.code })}>
      <div className={`chain-head role-${item.role}`}>
        <span className="chain-role">
          {roleNameOf(records, item)} · {unitNameOf(records, item)}
        </span>
        <IconButton icon={X} label={t('cascade.deselect')} onClick={() => select(null)} />
        <h3>
          <strong>{item.code}</strong> {item.text}
        </h3>
        <p>
          {owner ?? t('cascade.noOwner')}
          {item.kind === 'item' && item.status !== 'open' && (
            <>
              {' · '}
              <StatusMark status={item.status} /> {t(`inspector.status.${item.status}`)}
            </>
          )}
        </p>
      </div>
      {breaks.get(item.id)?.map((each) => (
        <div key={each.at === 'skipped' ? each.upper.id : each.at} className="chain-break">
          <Unlink aria-hidden size={14} strokeWidth={2} />
          <span>{breakSentence(each)}</span>
          {canEdit && each.at === 'above' && item.kind === 'item' && (
            <ServeSelect records={records} item={item} onChoose={(upper) => onServe(upper, item.id)} />
          )}
        </div>
      ))}
      <div className="chain-actions">
        {item.kind === 'item' && (
          <Button icon={SquareArrowOutUpRight} onClick={() => onOpen(item)}>
            {t('cascade.openMatrix')}
          </Button>
        )}
        {canEdit && (
          <Button icon={CornerDownRight} onClick={() => onCascade(item)}>
            {t('cascade.cascadeTo')}
          </Button>
        )}
      </div>
      <h4>{t('cascade.why')}</h4>
      <ol className="chain-list">
        <li className="chain-north">{planOf(records)?.trueNorth || t('cascade.noNorth')}</li>
        {fromTheTop(cascade, above).map((step) => (
          <ChainRow
            key={step.item.id}
            cascade={cascade}
            step={step}
            onCut={canEdit ? () => onUncascade(step.item.id, item.id) : null}
          />
        ))}
      </ol>
      <h4>{t('cascade.carriedBy')}</h4>
      {below.length === 0 ? (
        <p className="chain-nothing">{t('cascade.carriedByNothing')}</p>
      ) : (
        <ol className="chain-list">
          {fromTheTop(cascade, below).map((step) => (
            <ChainRow
              key={step.item.id}
              cascade={cascade}
              step={step}
              onCut={canEdit ? () => onUncascade(item.id, step.item.id) : null}
            />
          ))}
        </ol>
      )}
    </aside>
  );
}

interface ChainRowProps {
  readonly cascade: Cascade;
  readonly step: ChainStep;
  /** Takes the cascade link away; offered where there is one to the item itself. */
  readonly onCut: (() => void) | null;
}

function ChainRow({ cascade, step: { item, via, distance }, onCut }: ChainRowProps) {
  const { records, reveal } = cascade;
  const cuttable = onCut !== null && distance === 1 && via.kind === 'cascadeLink';
  return (
    <li className="chain-row">
      <button type="button" className={`chain-item role-${item.role}`} onClick={() => reveal(item.id)}>
        <span className="chain-code">{item.code}</span>
        <span className="chain-text">
          {item.text}
          <small>{unitNameOf(records, item)}</small>
        </span>
        {item.kind === 'item' && <StatusMark status={item.status} />}
      </button>
      {cuttable && (
        <IconButton icon={Unlink} label={t('cascade.unlink', { code: item.code })} onClick={onCut} />
      )}
    </li>
  );
}

/** Top levels first, in each the sides as the field reads them. */
function fromTheTop({ records }: Cascade, steps: readonly ChainStep[]): readonly ChainStep[] {
  const depths = new Map<string, number>();
  const depth = (item: Item | Mirror): number => {
    const unit = item.kind === 'item' ? records.get('matrix', item.matrix)?.unit : undefined;
    if (unit === undefined) return -1;
    const known = depths.get(unit) ?? depthOf(records, unit);
    depths.set(unit, known);
    return known;
  };
  return steps.toSorted(
    (a, b) =>
      depth(a.item) - depth(b.item) ||
      ROLES.indexOf(a.item.role) - ROLES.indexOf(b.item.role) ||
      compareOrder(placeOf(a), placeOf(b)),
  );
}

/** Items of other plans have no place among each other. */
function placeOf({ item }: ChainStep): { readonly id: string; readonly order: string } {
  return { id: item.id, order: item.kind === 'item' ? item.order : '' };
}
