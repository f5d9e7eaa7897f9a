import { Printer } from 'lucide-react';
import { useMemo } from 'react';
import type { FindingList, FindingsFilter, Tally } from '#shared/audit/listing.ts';
import { RULES } from '#shared/audit/rules.ts';
import type { Language } from '#shared/language.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { FilterSelect } from '../ui/FilterSelect.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';

export type Grouping = 'rule' | 'unit';

interface ChecksHeadProps {
  readonly list: FindingList;
  readonly records: RecordSet;
  readonly filter: FindingsFilter;
  readonly onFilter: (filter: FindingsFilter) => void;
  readonly by: Grouping;
  readonly onBy: (by: Grouping) => void;
  readonly onPrint: () => void;
  /** Null where the plan cannot be changed. */
  readonly onLimits: (() => void) | null;
}

/** How many findings there are of what, and which of them are listed. */
export function ChecksHead({
  list,
  records,
  filter,
  onFilter,
  by,
  onBy,
  onPrint,
  onLimits,
}: ChecksHeadProps) {
  const { language } = useSpeech();
  const { counts, has } = list;
  const { gap, weakness, hint, accepted } = counts;
  const sides = [
    { value: 'all', label: t('checks.all', { count: gap + weakness + hint }) },
    { value: 'gap', label: t('checks.gaps', { count: gap }) },
    { value: 'weakness', label: t('checks.weaknesses', { count: weakness }) },
    { value: 'hint', label: t('checks.hints', { count: hint }) },
    { value: 'accepted', label: t('checks.accepted', { count: accepted }) },
  ] as const;
  const options = useMemo(() => optionsOf(has, records, language), [has, records, language]);
  return (
    <header className="checks-head">
      <div className="checks-line">
        <h2>{t('checks.title')}</h2>
        <SegmentedControl
          label={t('checks.severity')}
          value={filter.accepted ? 'accepted' : (filter.severity ?? 'all')}
          options={sides}
          onChange={(side) =>
            onFilter({
              ...filter,
              accepted: side === 'accepted',
              severity: side === 'all' || side === 'accepted' ? null : side,
            })
          }
        />
        <span className="checks-space" />
        <IconButton icon={Printer} label={t('checks.print')} onClick={onPrint} />
        {onLimits && <Button onClick={onLimits}>{t('checks.limits')}</Button>}
      </div>
      <div className="checks-line">
        <FilterSelect
          label={t('checks.rule')}
          all={t('checks.anyRule')}
          value={filter.rule}
          options={options.rules}
          onChange={(rule) => onFilter({ ...filter, rule })}
        />
        <FilterSelect
          label={t('checks.unit')}
          all={t('checks.anyUnit')}
          value={filter.unit}
          options={options.units}
          onChange={(unit) => onFilter({ ...filter, unit })}
        />
        <FilterSelect
          label={t('checks.person')}
          all={t('checks.anyPerson')}
          value={filter.person}
          options={options.people}
          onChange={(person) => onFilter({ ...filter, person })}
        />
        <span className="checks-space" />
        <span className="checks-faint">{t('checks.by')}</span>
        <SegmentedControl<Grouping>
          label={t('checks.by')}
          value={by}
          options={[
            { value: 'rule', label: t('checks.by.rule') },
            { value: 'unit', label: t('checks.by.unit') },
          ]}
          onChange={onBy}
        />
      </div>
    </header>
  );
}

/** What there is to filter by, by name as people look for it. */
function optionsOf(has: FindingList['has'], records: RecordSet, language: Language) {
  const inNameOrder = new Intl.Collator(language, { numeric: true });
  const sorted = <Id extends string>(tallies: readonly Tally<Id>[], name: (id: Id) => string | undefined) =>
    tallies
      .map(({ id, count }) => ({ value: id, name: name(id) ?? id, count }))
      .toSorted((a, b) => inNameOrder.compare(a.name, b.name))
      .map(({ value, ...told }) => ({ value, label: t('checks.option', told) }));
  return {
    rules: sorted(has.rules, (key) => RULES.find((rule) => rule.key === key)?.texts[language].name),
    units: sorted(has.units, (id) => records.get('unit', id)?.name),
    people: sorted(has.people, (id) => records.get('person', id)?.name),
  };
}
