import { arrangementName } from '#shared/plan/records/fields.ts';
import { t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import type { NewPlanDraft } from './new-plan-draft.ts';

interface BasicsStepProps {
  readonly draft: NewPlanDraft;
  readonly onChange: (news: Partial<NewPlanDraft>) => void;
}

/** What the plan is called, whose it is and how long it runs. */
export function BasicsStep({ draft, onChange }: BasicsStepProps) {
  const { words } = useSpeech();
  return (
    <>
      <TextField
        label={t('newPlan.name')}
        placeholder={t('newPlan.name.example')}
        autoFocus
        value={draft.title}
        maxLength={200}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <TextField
        label={t('newPlan.unit')}
        hint={t('newPlan.unit.hint')}
        placeholder={draft.title}
        value={draft.unitName}
        maxLength={200}
        onChange={(event) => onChange({ unitName: event.target.value })}
      />
      <div className="new-plan-row">
        <TextField
          label={t('newPlan.period')}
          value={draft.periodLabel}
          maxLength={100}
          onChange={(event) => onChange({ periodLabel: event.target.value })}
        />
        <TextField
          label={t('newPlan.start')}
          type="month"
          value={draft.periodStart}
          onChange={(event) => onChange({ periodStart: event.target.value })}
        />
      </div>
      <Select
        label={t('newPlan.arrangement')}
        value={draft.arrangement}
        options={arrangementName.options.map((name) => ({
          value: name,
          label: words.arrangements[name].title,
        }))}
        onChange={(arrangement) => onChange({ arrangement })}
      />
    </>
  );
}
