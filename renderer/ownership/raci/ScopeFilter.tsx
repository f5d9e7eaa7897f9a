import { useMemo } from 'react';
import type { RaciScope } from '#shared/ownership/raci.ts';
import { inOrder } from '#shared/plan/order.ts';
import { type UnitNode, unitTree } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import { formatNumber, t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';

interface ScopeFilterProps {
  readonly records: RecordSet;
  readonly scope: RaciScope;
  /** How many of what is shown nobody answers for. */
  readonly unowned: number;
  readonly onChange: (scope: RaciScope) => void;
}

/** What a table of people and items is narrowed to. */
export function ScopeFilter({ records, scope, unowned, onChange }: ScopeFilterProps) {
  const { words } = useSpeech();
  const [unitRecords, personRecords] = [records.all('unit'), records.all('person')];
  const units = useMemo(() => indented(unitTree(unitRecords.values())), [unitRecords]);
  const people = useMemo(() => inOrder(personRecords.values()), [personRecords]);
  const [plan] = records.list('plan');
  const roleName = (role: (typeof ROLES)[number]) =>
    plan?.roleNames?.[role] || words.arrangements.compass.roles[role];
  return (
    <>
      <FilterSelect
        label={t('raci.unit')}
        value={scope.unit}
        all={t('raci.unit.all')}
        options={units}
        onChange={(unit) => onChange({ ...scope, unit })}
      />
      <FilterSelect
        label={t('raci.role')}
        value={scope.role}
        all={t('raci.role.all')}
        options={ROLES.map((role) => ({ value: role, label: roleName(role) }))}
        onChange={(role) => onChange({ ...scope, role })}
      />
      <FilterSelect
        label={t('raci.person')}
        value={scope.person}
        all={t('raci.person.all')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(person) => onChange({ ...scope, person })}
      />
      <button
        type="button"
        className={unowned > 0 ? 'ownership-chip has-some' : 'ownership-chip'}
        aria-pressed={scope.unowned}
        onClick={() => onChange({ ...scope, unowned: !scope.unowned })}
      >
        {t('raci.unowned')} <b>{formatNumber(unowned)}</b>
      </button>
    </>
  );
}

function indented(nodes: readonly UnitNode[]): readonly { value: UnitNode['unit']['id']; label: string }[] {
  return nodes.flatMap(({ unit, level, children }) => [
    { value: unit.id, label: `${'\u2003'.repeat(level)}${unit.name}` },
    ...indented(children),
  ]);
}
