import { inOrder } from '#shared/plan/order.ts';
import type { Person } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { usePlan } from '../../state/stores.ts';
import { Select } from '../../ui/Field.tsx';
import { Checklist } from './Checklist.tsx';

interface PeopleChoiceProps {
  /** By id, or by name as a pack that somebody wrote says it. */
  readonly chosen: 'all' | readonly string[];
  readonly onChange: (chosen: 'all' | string[]) => void;
}

const WAYS = ['all', 'some'] as const;
const NOBODY: ReadonlyMap<string, Person> = new Map();

/** The people who get a page of their own. */
export function PeopleChoice({ chosen, onChange }: PeopleChoiceProps) {
  const all = usePlan((plan) => plan.records?.all('person') ?? NOBODY);
  const people = inOrder(all.values());
  if (people.length === 0) return <p className="field-hint">{t('pack.people.none')}</p>;
  // The page holds those of one matrix; whoever else was chosen stays so.
  const elsewhere =
    chosen === 'all'
      ? []
      : chosen.filter((who) => !people.some(({ id, name }) => who === id || who === name));
  const isChosen = ({ id, name }: Person) => chosen === 'all' || chosen.includes(id) || chosen.includes(name);
  return (
    <>
      <Select
        label={t('pack.people')}
        value={chosen === 'all' ? 'all' : 'some'}
        options={WAYS.map((value) => ({ value, label: t(`pack.people.${value}`) }))}
        onChange={(way) => onChange(way === 'all' ? 'all' : people.map(({ id }) => id))}
      />
      {chosen !== 'all' && (
        <Checklist<string>
          label={t('pack.people')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={people.filter(isChosen).map(({ id }) => id)}
          onChange={(ids) => onChange([...ids, ...elsewhere])}
        />
      )}
    </>
  );
}
