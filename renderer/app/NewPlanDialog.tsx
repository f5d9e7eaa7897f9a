import { useState } from 'react';
import { month } from '#shared/plan/ids.ts';
import { arrangementName } from '#shared/plan/records/fields.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { useStores } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select, TextArea, TextField } from '../ui/Field.tsx';

/** Two fields are enough; the rest has sensible values. */
export function NewPlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { app } = useStores();
  const { arrangements } = useSpeech().words;
  const year = new Date().getFullYear() + (new Date().getMonth() > 5 ? 1 : 0);
  const [plan, setPlan] = useState({
    title: '',
    trueNorth: '',
    unitName: '',
    periodLabel: t('newPlan.period.usual', { year: String(year) }),
    periodStart: `${year}-01`,
    months: 12,
    arrangement: arrangementName.parse('compass'),
  });
  const set = (news: Partial<typeof plan>) => setPlan((before) => ({ ...before, ...news }));
  const start = month.safeParse(plan.periodStart);
  const ready = plan.title.trim() !== '' && plan.periodLabel.trim() !== '' && start.success;

  const create = async () => {
    if (!ready || !start.success) return;
    const { title, unitName, periodStart: _, ...rest } = plan;
    const name = title.trim();
    const input = {
      ...rest,
      title: name,
      unitName: unitName.trim() || name,
      periodStart: start.data,
      file: null,
    };
    if (await app.showPlan(await app.host.call('plan.create', input))) onClose();
  };

  return (
    <Dialog
      title={t('newPlan.title')}
      size="medium"
      onClose={onClose}
      onSubmit={() => void create()}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={!ready}>
            {t('newPlan.create')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('newPlan.name')}
        placeholder={t('newPlan.name.example')}
        value={plan.title}
        maxLength={200}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextField
        label={t('newPlan.unit')}
        hint={t('newPlan.unit.hint')}
        placeholder={plan.title}
        value={plan.unitName}
        maxLength={200}
        onChange={(event) => set({ unitName: event.target.value })}
      />
      <TextArea
        label={t('newPlan.trueNorth')}
        hint={t('newPlan.trueNorth.hint')}
        value={plan.trueNorth}
        maxLength={2000}
        onChange={(event) => set({ trueNorth: event.target.value })}
      />
      <div className="new-plan-row">
        <TextField
          label={t('newPlan.period')}
          value={plan.periodLabel}
          maxLength={100}
          onChange={(event) => set({ periodLabel: event.target.value })}
        />
        <TextField
          label={t('newPlan.start')}
          type="month"
          value={plan.periodStart}
          onChange={(event) => set({ periodStart: event.target.value })}
        />
        <Select
          label={t('newPlan.arrangement')}
          value={plan.arrangement}
          options={arrangementName.options.map((name) => ({ value: name, label: arrangements[name].title }))}
          onChange={(arrangement) => set({ arrangement })}
        />
      </div>
    </Dialog>
  );
}
