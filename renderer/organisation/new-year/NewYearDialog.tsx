import { useCallback, useMemo, useState } from 'react';
import { month, type PeriodId, periodId } from '#shared/plan/ids.ts';
import { monthAfter } from '#shared/plan/months.ts';
import { goesOn } from '#shared/plan/queries/closing-year.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item, Period } from '#shared/plan/records/records.ts';
import { formatMonths, t, tCount } from '../../messages/messages.ts';
import { usePlan, usePlanStore, useStores } from '../../state/stores.ts';
import { offerUndo } from '../../state/undo-offer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { EndingItems } from './EndingItems.tsx';
import { EndingUnits } from './EndingUnits.tsx';
import { resultWords } from './result-words.ts';
import {
  endingPeriods,
  followingPeriods,
  isCarried,
  proposedYear,
  type YearDraft,
  yearOf,
  yearRows,
} from './year-draft.ts';
import './new-year.css';

interface NewYearDialogProps {
  readonly records: RecordSet;
  readonly onClose: () => void;
}

/** The next year as a copy of the last one: which units, what goes on, and how the rest ended. */
export function NewYearDialog({ records, onClose }: NewYearDialogProps) {
  const periods = useMemo(() => endingPeriods(records), [records]);
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  const from = periods.find(({ id }) => id === chosen) ?? periods[0];
  if (!from) {
    return (
      <Dialog title={t('organisation.newYear')} onClose={onClose}>
        <p>{t('organisation.newYear.nothing')}</p>
      </Dialog>
    );
  }
  return <YearForm key={from.id} {...{ records, periods, from, onClose }} onFrom={setChosen} />;
}

interface YearFormProps extends NewYearDialogProps {
  readonly periods: readonly Period[];
  readonly from: Period;
  readonly onFrom: (period: PeriodId) => void;
}

function YearForm({ records, periods, from, onFrom, onClose }: YearFormProps) {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan((state) => state.opened.plan);
  const [draft, setDraft] = useState<YearDraft>(() => proposedYear(records, from));
  const [busy, setBusy] = useState(false);
  const { leftOut } = draft;
  const rows = useMemo(() => yearRows(records, { from: from.id, leftOut }), [records, from.id, leftOut]);
  const items = useMemo(() => rows.flatMap((row) => (row.type === 'item' ? [row.item] : [])), [rows]);
  const going = items.filter((item) => isCarried(draft, item)).length;
  const wrong = wrongWith(records, draft, from);
  const label = draft.into ? (records.get('period', draft.into)?.label ?? '') : draft.label.trim();
  const change = useCallback(
    (news: Partial<YearDraft>) => setDraft((before) => ({ ...before, ...news })),
    [],
  );
  const carry = (choose: (item: Item) => boolean) =>
    change({ carried: new Map(items.map((item) => [item.id, choose(item)])) });

  const start = async () => {
    const year = yearOf(records, draft, (item) => resultWords(records, item));
    if (!year || wrong || rows.length === 0 || busy) return;
    setBusy(true);
    await store.settled();
    const reply = await app.host.call('plan.startYear', { plan, year });
    setBusy(false);
    if (!reply.ok) return app.refuse(reply.error);
    onClose();
    offerUndo(app, store, t('organisation.newYear.done', { period: label }));
  };

  return (
    <Dialog
      title={t('organisation.newYear')}
      size="full"
      onClose={onClose}
      onSubmit={() => void start()}
      footer={
        <>
          <p className="new-year-sum" role="status">
            {t('organisation.newYear.sum', {
              going: tCount('organisation.newYear.going', going),
              ending: tCount('organisation.newYear.ending', items.length - going),
              matrices: tCount('organisation.newYear.closing', rows.length - items.length),
            })}
          </p>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={busy || wrong !== null || rows.length === 0}>
            {busy ? t('organisation.newYear.busy') : t('organisation.newYear.start', { period: label })}
          </Button>
        </>
      }
    >
      <div className="new-year">
        <div className="new-year-side">
          <Select
            label={t('organisation.newYear.from')}
            value={from.id as string}
            options={periods.map((period) => ({ value: period.id as string, label: period.label }))}
            onChange={(id) => onFrom(periodId.parse(id))}
          />
          <IntoFields {...{ records, draft, from, wrong }} onChange={change} />
          <EndingUnits {...{ records, leftOut }} from={from.id} onChange={change} />
        </div>
        <div className="new-year-main">
          <div className="new-year-tools">
            <p>{t('organisation.newYear.how')}</p>
            <Button onClick={() => carry(goesOn)}>{t('organisation.newYear.allOpen')}</Button>
            <Button onClick={() => carry(() => false)}>{t('organisation.newYear.none')}</Button>
          </div>
          <EndingItems records={records} rows={rows} draft={draft} onChange={change} />
        </div>
      </div>
    </Dialog>
  );
}

interface IntoFieldsProps {
  readonly records: RecordSet;
  readonly draft: YearDraft;
  readonly from: Period;
  readonly wrong: string | null;
  readonly onChange: (news: Partial<YearDraft>) => void;
}

/** The year that begins: one that the plan has already, or a new one. */
function IntoFields({ records, draft, from, wrong, onChange }: IntoFieldsProps) {
  const following = followingPeriods(records, from);
  const first = month.safeParse(draft.start).data;
  return (
    <>
      {following.length > 0 && (
        <Select
          label={t('organisation.newYear.into')}
          value={(draft.into ?? '') as string}
          options={[
            ...following.map(({ id, label }) => ({ value: id as string, label })),
            { value: '', label: t('organisation.newYear.another') },
          ]}
          onChange={(id) => onChange({ into: id === '' ? null : periodId.parse(id) })}
        />
      )}
      {draft.into === null && (
        <>
          <TextField
            label={t('organisation.newYear.label')}
            value={draft.label}
            maxLength={300}
            hint={wrong ?? undefined}
            aria-invalid={wrong !== null}
            onChange={({ target }) => onChange({ label: target.value })}
          />
          <TextField
            label={t('organisation.period.start')}
            type="month"
            value={draft.start}
            hint={first && formatMonths(first, monthAfter(first, 11))}
            onChange={({ target }) => onChange({ start: target.value })}
          />
        </>
      )}
    </>
  );
}

/** Why the year cannot begin so; null where it can. */
function wrongWith(records: RecordSet, { into, label, start }: YearDraft, from: Period): string | null {
  if (into !== null) return null;
  const name = label.trim();
  if (name === '') return t('organisation.name.missing');
  if (records.list('period').some((period) => period.label === name)) {
    return t('organisation.period.same', { period: name });
  }
  const first = month.safeParse(start).data;
  if (!first) return t('organisation.period.noStart');
  const early = first < monthAfter(from.start, from.months);
  return early ? t('organisation.newYear.early', { period: from.label }) : null;
}
