import { useState } from 'react';
import { addPeriod, changePeriod, checkedPeriod } from '#shared/plan/commands/periods.ts';
import { month, type PeriodId, periodId } from '#shared/plan/ids.ts';
import { monthsOf } from '#shared/plan/months.ts';
import { type PeriodSpan, valuesOutside } from '#shared/plan/queries/years.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankPeriod } from '#shared/plan/records/blank.ts';
import { formatMonths, t, tCount } from '../../messages/messages.ts';
import { usePlanStore } from '../../state/stores.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select, TextField } from '../../ui/Field.tsx';

/** A period that is made (null) or changed. */
export interface PeriodDraft extends PeriodSpan {
  readonly period: PeriodId | null;
}

const LENGTHS: readonly number[] = [12, 36, 48, 60];

interface PeriodDialogProps {
  readonly records: RecordSet;
  readonly draft: PeriodDraft;
  readonly onClose: () => void;
}

/** Name, first month and length of a period. What would no longer be shown is said before it is stored. */
export function PeriodDialog({ records, draft, onClose }: PeriodDialogProps) {
  const store = usePlanStore();
  const [label, setLabel] = useState(draft.label);
  const [start, setStart] = useState<string>(draft.start);
  const [months, setMonths] = useState(draft.months);
  const first = month.safeParse(start).data;
  const wrong = wrongWith(records, { ...draft, label, months }, start);
  const hidden = first && draft.period ? valuesOutside(records, draft.period, { start: first, months }) : 0;
  const lengths = [...new Set([...LENGTHS, draft.months])].sort((a, b) => a - b);
  const submit = () => {
    if (!first || wrong) return;
    const span = { label, start: first, months };
    const { period } = draft;
    store.run((now, context) =>
      period ? changePeriod(now, { period, ...span }, context) : addPeriod(now, span, context),
    );
    onClose();
  };
  return (
    <Dialog
      title={t(draft.period ? 'organisation.period.title' : 'organisation.period.title.new')}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={!first || wrong !== null}>
            {t(draft.period ? 'organisation.period.save' : 'organisation.period.add')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('organisation.name')}
        value={label}
        maxLength={300}
        hint={wrong ?? undefined}
        aria-invalid={wrong !== null}
        onChange={({ target }) => setLabel(target.value)}
      />
      <TextField
        label={t('organisation.period.start')}
        type="month"
        value={start}
        hint={first && formatMonths(first, monthsOf({ start: first, months }).at(-1) ?? first)}
        onChange={({ target }) => setStart(target.value)}
      />
      <Select
        label={t('organisation.period.length')}
        value={String(months)}
        options={lengths.map((length) => ({
          value: String(length),
          label:
            length === 12
              ? t('organisation.period.length.year')
              : length % 12 === 0
                ? tCount('organisation.period.length.horizon', length / 12)
                : tCount('organisation.period.year', length),
        }))}
        onChange={(length) => setMonths(Number(length))}
      />
      {hidden > 0 && <Banner tone="warn">{tCount('organisation.period.hides', hidden)}</Banner>}
    </Dialog>
  );
}

/** Why the plan cannot have this period, in the person's language; null where it can. */
function wrongWith(records: RecordSet, { period, label, months }: PeriodDraft, start: string): string | null {
  const name = label.trim();
  if (name === '') return t('organisation.name.missing');
  const same = records.list('period').some((one) => one.label === name && one.id !== period);
  if (same) return t('organisation.period.same', { period: name });
  const first = month.safeParse(start).data;
  if (!first) return null;
  try {
    checkedPeriod(records, blankPeriod({ id: period ?? periodId.parse('new'), label, start: first, months }));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
