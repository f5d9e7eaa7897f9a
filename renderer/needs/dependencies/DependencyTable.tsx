import { useState } from 'react';
import type { agreement } from '#shared/plan/records/needs.ts';
import type { Dependency } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { NeedsTabProps } from '../NeedsView.tsx';
import { DependencyRow } from './DependencyRow.tsx';
import type { DependencyFacts } from './dependency-facts.ts';

interface DependencyTableProps extends NeedsTabProps {
  readonly dependencies: readonly Dependency[];
  readonly facts: DependencyFacts;
}

/** What nobody has promised comes first: it is what is left to talk about. */
const GROUPS = [
  'open',
  'declined',
  'promised',
  'delivered',
] as const satisfies readonly (typeof agreement.options)[number][];

/** Rows that are drawn at once; the rest of a long group comes on request. */
const STEP = 60;

export function DependencyTable({ records, dependencies, facts, onOpen }: DependencyTableProps) {
  const byAgreement = Map.groupBy(dependencies, (each) => each.agreement);
  return (
    <table className="needs-table">
      <thead>
        <tr>
          {(['item', 'needs', 'what', 'by', 'promisedBy', 'agreement'] as const).map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`needs.column.${column}`)}
            </th>
          ))}
          <th aria-label={t('needs.remove')} data-column="remove" />
        </tr>
      </thead>
      {GROUPS.map((group) => (
        <Group
          key={group}
          group={group}
          dependencies={sorted(byAgreement.get(group) ?? [])}
          {...{ records, facts, onOpen }}
        />
      ))}
    </table>
  );
}

function Group({
  group,
  dependencies,
  ...rest
}: DependencyTableProps & { readonly group: (typeof GROUPS)[number] }) {
  const [most, setMost] = useState(STEP);
  if (dependencies.length === 0) return null;
  return (
    <tbody>
      <tr data-state={group}>
        <th className="needs-group-head" colSpan={7} scope="rowgroup">
          {t(`needs.group.${group}`)} <span className="needs-count">{dependencies.length}</span>
        </th>
      </tr>
      {dependencies.slice(0, most).map((dependency) => (
        <DependencyRow key={dependency.id} dependency={dependency} {...rest} />
      ))}
      {dependencies.length > most && (
        <tr>
          <td colSpan={7}>
            <Button tone="quiet" onClick={() => setMost(most + STEP * 4)}>
              {t('needs.more', { count: dependencies.length - most })}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** What is needed first comes first; what says no date, last. */
function sorted(dependencies: readonly Dependency[]): readonly Dependency[] {
  const key = ({ by, id }: Dependency) => `${by ?? '9999'} ${id}`;
  return dependencies.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
