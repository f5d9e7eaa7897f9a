import { CalendarRange, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { setNorms } from '#shared/plan/commands/norms.ts';
import { removePeriod } from '#shared/plan/commands/periods.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import { monthAfter } from '#shared/plan/months.ts';
import { normsOf } from '#shared/plan/queries/norms.ts';
import { isHorizon, lastYear, periodsInOrder, yearAfter } from '#shared/plan/queries/years.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Period } from '#shared/plan/records/records.ts';
import { formatMonths, t, tCount } from '../../messages/messages.ts';
import { usePlanStore } from '../../state/stores.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { monthName } from './month-name.ts';
import { PeriodDialog, type PeriodDraft } from './PeriodDialog.tsx';
import './periods.css';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const HORIZONS = [3, 4, 5] as const;

interface PeriodsTabProps {
  readonly records: RecordSet;
  readonly readOnly: boolean;
}

/** The fiscal years and horizons of the plan, and how its years run. */
export function PeriodsTab({ records, readOnly }: PeriodsTabProps) {
  const [draft, setDraft] = useState<PeriodDraft | null>(null);
  return (
    <div className="organisation-page">
      <YearNorms records={records} readOnly={readOnly} />
      <div className="organisation-tools">
        <Button icon={Plus} disabled={readOnly} onClick={() => setDraft(newYearDraft(records))}>
          {t('organisation.period.addYear')}
        </Button>
        <Button icon={CalendarRange} disabled={readOnly} onClick={() => setDraft(newHorizonDraft(records))}>
          {t('organisation.period.addHorizon')}
        </Button>
      </div>
      <table className="organisation-table">
        <thead>
          <tr>
            <th scope="col">{t('organisation.period')}</th>
            <th scope="col">{t('organisation.period.months')}</th>
            <th scope="col">{t('organisation.period.kind')}</th>
            <th scope="col">{t('organisation.column.matrices')}</th>
            <th scope="col">{t('organisation.column.reviews')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {periodsInOrder(records).map((period) => (
            <PeriodRow
              key={period.id}
              {...{ records, period, readOnly }}
              onEdit={() => setDraft({ ...period, period: period.id })}
            />
          ))}
        </tbody>
      </table>
      {draft && <PeriodDialog records={records} draft={draft} onClose={() => setDraft(null)} />}
    </div>
  );
}

interface PeriodRowProps extends PeriodsTabProps {
  readonly period: Period;
  readonly onEdit: () => void;
}

function PeriodRow({ records, period, onEdit, readOnly }: PeriodRowProps) {
  const store = usePlanStore();
  const matrices = recordsWhere(records, 'matrix', 'period', period.id);
  const isClosed = matrices.length > 0 && matrices.every(({ status }) => status === 'closed');
  return (
    <tr>
      <th scope="row">{period.label}</th>
      <td>{formatMonths(period.start, monthAfter(period.start, period.months - 1))}</td>
      <td>
        {isHorizon(period)
          ? t('organisation.period.horizon', { years: period.months / 12 })
          : tCount('organisation.period.year', period.months)}
      </td>
      <td>
        {matrices.length}
        {isClosed && <span className="organisation-soft"> · {t('review.value.closed')}</span>}
      </td>
      <td>{period.reviews.length}</td>
      <td className="organisation-row-buttons">
        <IconButton
          icon={Pencil}
          label={t('organisation.period.change', { period: period.label })}
          disabled={readOnly}
          onClick={onEdit}
        />
        <IconButton
          icon={Trash2}
          label={t('organisation.period.remove', { period: period.label })}
          disabled={readOnly}
          onClick={() => store.run((now, context) => removePeriod(now, { period: period.id }, context))}
        />
      </td>
    </tr>
  );
}

/** In which month years begin, and how far breakthroughs look ahead. */
function YearNorms({ records, readOnly }: PeriodsTabProps) {
  const store = usePlanStore();
  const norms = normsOf(records);
  const horizons = [...new Set([...HORIZONS, norms.horizonYears])].sort((a, b) => a - b);
  return (
    <div className="organisation-norms">
      <Select
        label={t('organisation.norms.fiscalStart')}
        value={String(norms.fiscalStart)}
        options={MONTHS.map((month) => ({ value: String(month), label: monthName(month) }))}
        disabled={readOnly}
        onChange={(month) =>
          store.run((now, context) => setNorms(now, { fiscalStart: Number(month) }, context))
        }
      />
      <Select
        label={t('organisation.norms.horizon')}
        value={String(norms.horizonYears)}
        options={horizons.map((years) => ({
          value: String(years),
          label: tCount('organisation.years', years),
        }))}
        disabled={readOnly}
        onChange={(years) =>
          store.run((now, context) => setNorms(now, { horizonYears: Number(years) }, context))
        }
      />
    </div>
  );
}

function newYearDraft(records: RecordSet): PeriodDraft | null {
  const last = lastYear(records) ?? periodsInOrder(records).at(-1);
  return last ? { ...yearAfter(records, last), period: null } : null;
}

/** A horizon begins with the last year, as its breakthroughs do. */
function newHorizonDraft(records: RecordSet): PeriodDraft | null {
  const start = (lastYear(records) ?? periodsInOrder(records).at(-1))?.start;
  if (!start) return null;
  const months = normsOf(records).horizonYears * 12;
  const [first, last] = [start, monthAfter(start, months - 1)].map((month) => month.slice(0, 4));
  return { label: `${first}–${last}`, start, months, period: null };
}
