import { useMemo, useState } from 'react';
import { ACCOUNTABLE, letterOf } from '#shared/ownership/letters.ts';
import { type RaciScope, raciTable, WHOLE_PLAN } from '#shared/ownership/raci.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { dutiesOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t, tCount } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { usePlan } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { RaciGrid } from './RaciGrid.tsx';
import { MOST_AT_ONCE, raciLines } from './raci-lines.ts';
import { ScopeFilter } from './ScopeFilter.tsx';

/** So many columns can be shown whoever they are. */
const FEW_PEOPLE = 40;
const NONE: ReadonlySet<MatrixId> = new Set();

/** Who answers for what, and who takes part in it, over as much of the plan as one wants to see. */
export function RaciTab({ records, onOpen }: Pick<PlanViewProps, 'records' | 'onOpen'>) {
  const [scope, setScope] = useState<RaciScope>(() => ({
    ...WHOLE_PLAN,
    everybody: records.all('person').size <= FEW_PEOPLE,
  }));
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const table = useMemo(() => raciTable(records, scope), [records, scope]);
  /** Null: as long as the table is short enough to be read at once. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [toggled, setToggled] = useState(NONE);
  const expanded = wanted ?? table.items <= MOST_AT_ONCE;
  const lines = useMemo(() => raciLines(table.groups, expanded, toggled), [table, expanded, toggled]);
  const narrow = (next: RaciScope) => {
    setScope(next);
    setToggled(NONE);
    setWanted(null);
  };
  const toggle = (matrix: MatrixId) => {
    const next = new Set(toggled);
    if (!next.delete(matrix)) next.add(matrix);
    setToggled(next);
  };
  const expandAll = (next: boolean) => {
    setWanted(next);
    setToggled(NONE);
  };
  return (
    <div className="ownership-tab">
      <div className="ownership-bar">
        <ScopeFilter records={records} scope={scope} unowned={table.unowned} onChange={narrow} />
        <span className="ownership-spring" />
        <span className="ownership-told">
          {tCount('raci.items', table.items)} · {tCount('raci.people', table.people.length)}
        </span>
        {records.all('person').size > FEW_PEOPLE && (
          <Button tone="quiet" onClick={() => setScope({ ...scope, everybody: !scope.everybody })}>
            {t(scope.everybody ? 'raci.concerned' : 'raci.everybody')}
          </Button>
        )}
        {table.groups.length > 1 && (
          <Button tone="quiet" onClick={() => expandAll(!expanded)}>
            {t(expanded ? 'raci.collapseAll' : 'raci.expandAll')}
          </Button>
        )}
      </div>
      {lines.length === 0 ? (
        <div className="ownership-nothing">
          <p>{t(scope.unowned ? 'raci.allOwned' : 'ownership.empty.filter')}</p>
          <Button onClick={() => narrow({ ...WHOLE_PLAN, everybody: scope.everybody })}>
            {t('ownership.empty.reset')}
          </Button>
        </div>
      ) : (
        <RaciGrid records={records} lines={lines} people={table.people} onToggle={toggle} onOpen={onOpen} />
      )}
      <Legend records={records} readOnly={readOnly} />
    </div>
  );
}

function Legend({ records, readOnly }: { readonly records: RecordSet; readonly readOnly: boolean }) {
  const { words } = useSpeech();
  return (
    <p className="raci-legend">
      <span>
        <b>{ACCOUNTABLE}</b> {t('raci.accountable')}
      </span>
      {dutiesOf(records).map((level) => (
        <span key={level.key}>
          <span className="raci-letter">{letterOf(level)}</span> {words.level(level)}
        </span>
      ))}
      <span className="ownership-spring" />
      {!readOnly && <span>{t('raci.legend.keys')}</span>}
    </p>
  );
}
