import { Scale } from 'lucide-react';
import { useState } from 'react';
import { type Conflict, conflictsOf } from '#shared/needs/conflicts.ts';
import { claimedBy, ResourceUse } from '#shared/needs/resource-use.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { formatNumber, t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { unitName } from '../citing.ts';
import { ItemName } from '../ItemName.tsx';
import type { NeedsTabProps } from '../NeedsView.tsx';

const FEW = 3;

/** What pulls in opposite directions, and what two claim and only one can have. Nothing where nothing does. */
export function Conflicts({ records, onOpen }: NeedsTabProps) {
  const [all, setAll] = useState(false);
  const conflicts = useConflicts(records);
  if (conflicts.length === 0) return null;
  return (
    <section className="needs-conflicts" aria-label={t('needs.conflicts')}>
      <h3>
        <Scale aria-hidden size={16} strokeWidth={1.75} />
        {t('needs.conflicts')} <span>{conflicts.length}</span>
      </h3>
      <ul>
        {conflicts.slice(0, all ? 200 : FEW).map((conflict) => (
          <li key={keyOf(conflict)}>
            <p>{said(records, conflict)}</p>
            <div className="needs-conflict-items">
              {itemsOf(conflict).map((id) => (
                <ItemName key={id} records={records} id={id} onOpen={onOpen} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {conflicts.length > FEW && !all && (
        <Button tone="quiet" onClick={() => setAll(true)}>
          {t('needs.more', { count: conflicts.length - FEW })}
        </Button>
      )}
    </section>
  );
}

function said(records: RecordSet, conflict: Conflict): string {
  switch (conflict.type) {
    case 'oppositePull':
      return t('needs.conflict.oppositePull', {
        measure: conflict.measure.code,
        hindering: conflict.hindering.map(({ code }) => code).join(', '),
        helping: conflict.helping.map(({ code }) => code).join(', '),
      });
    case 'oppositeDirections':
      return t('needs.conflict.oppositeDirections', {
        upper: `${conflict.upper.code} ${conflict.upper.text}`,
        lower: `${conflict.lower.code} ${conflict.lower.text}`,
      });
    case 'contestedResource': {
      const { resource, claims, claimed, available, period } = conflict;
      const claimants = claims.map(({ unit, asks }) => {
        const amount = asks.reduce((sum, ask) => sum + claimedBy(ask), 0);
        return `${unitName(records, unit)} (${formatNumber(amount)})`;
      });
      return t('needs.conflict.contestedResource', {
        ...{ resource: resource.name, measureUnit: resource.measureUnit, claimed, available },
        period: records.get('period', period)?.label ?? '',
        units: claimants.join(', '),
      });
    }
  }
}

function itemsOf(conflict: Conflict): readonly ItemId[] {
  switch (conflict.type) {
    case 'oppositePull':
      return [conflict.measure, ...conflict.hindering, ...conflict.helping].map(({ id }) => id).slice(0, 6);
    case 'oppositeDirections':
      return [conflict.upper.id, conflict.lower.id];
    case 'contestedResource':
      return conflict.claims.flatMap(({ asks }) => asks.map(({ item }) => item.id)).slice(0, 6);
  }
}

function keyOf(conflict: Conflict): string {
  switch (conflict.type) {
    case 'oppositePull':
      return `pull ${conflict.measure.id}`;
    case 'oppositeDirections':
      return `directions ${conflict.upper.id} ${conflict.lower.id}`;
    case 'contestedResource':
      return `resource ${conflict.resource.id} ${conflict.period}`;
  }
}

/** What conflicts come from. An edit of something else, such as a dependency, leaves them alone: a large plan has many links. */
const SOURCES = ['item', 'link', 'cascadeLink', 'matrix', 'unit', 'resource', 'capacity', 'claim'] as const;

function useConflicts(records: RecordSet): readonly Conflict[] {
  const [known, setKnown] = useState(() => ({ records, conflicts: conflictsIn(records) }));
  if (known.records === records) return known.conflicts;
  const same = SOURCES.every((kind) => known.records.all(kind) === records.all(kind));
  const conflicts = same ? known.conflicts : conflictsIn(records);
  setKnown({ records, conflicts });
  return conflicts;
}

function conflictsIn(records: RecordSet): readonly Conflict[] {
  return conflictsOf(records, new ResourceUse(records));
}
