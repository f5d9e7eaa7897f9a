import { useState } from 'react';
import { jsonEqual } from '#shared/json.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import type { ScaleName } from '#shared/plan/commands/scales.ts';
import { dutiesOf, planOf, strengthsOf } from '#shared/plan/queries/scales.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { ROLES, type RoleNames } from '#shared/plan/records/fields.ts';
import { t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import { usePlanStore, useStores } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { ScaleEditor } from './ScaleEditor.tsx';
import { DUTY_PRESETS, draftOf, type ScaleDraft, STRENGTH_PRESETS } from './scale-draft.ts';
import './scales.css';

const NO_NAMES: RoleNames = { longTerm: '', annual: '', priority: '', measure: '' };

/** The plan's own signs and words: how strong links are, what people owe, what the roles are called. */
export function ScalesDialog({ onClose }: { readonly onClose: () => void }) {
  const { app } = useStores();
  const store = usePlanStore();
  const { words } = useSpeech();
  const records = store.getState().records ?? RecordSet.empty;
  const plan = planOf(records);
  const [strengths, setStrengths] = useState(() => draftOf(strengthsOf(records)));
  const [duties, setDuties] = useState(() => draftOf(dutiesOf(records)));
  const [names, setNames] = useState<RoleNames>(plan?.roleNames ?? NO_NAMES);
  const ready = [...strengths.levels, ...duties.levels].every(({ label }) => label.trim() !== '');

  const storeScale = async (
    scale: ScaleName,
    { levels, becomes }: ScaleDraft,
    before: ScaleDraft['levels'],
  ) => {
    if (jsonEqual([...levels], [...before])) return true;
    const reply = await app.host.call('plan.setScale', {
      plan: store.getState().opened.plan,
      scale,
      levels: [...levels],
      becomes: { ...becomes },
    });
    if (!reply.ok) app.refuse(reply.error);
    return reply.ok;
  };
  const save = async () => {
    if (!plan || !ready) return;
    await store.settled();
    if (!(await storeScale('strengths', strengths, strengthsOf(records)))) return;
    if (!(await storeScale('duties', duties, dutiesOf(records)))) return;
    const value = ROLES.some((role) => names[role].trim() !== '') ? names : null;
    store.run((now, context) =>
      setField(now, { kind: 'plan', id: plan.id, field: 'roleNames', value }, context),
    );
    onClose();
  };

  return (
    <Dialog
      title={t('command.editScales')}
      size="medium"
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={!ready}>
            {t('scales.save')}
          </Button>
        </>
      }
    >
      <div className="scales">
        <ScaleEditor
          title={t('scales.strengths')}
          draft={strengths}
          presets={STRENGTH_PRESETS}
          onChange={setStrengths}
        />
        <ScaleEditor title={t('scales.duties')} draft={duties} presets={DUTY_PRESETS} onChange={setDuties} />
      </div>
      <fieldset className="scale">
        <legend>{t('scales.roles')}</legend>
        <p className="scale-note">{t('scales.roles.note')}</p>
        <div className="scale-roles">
          {ROLES.map((role) => (
            <TextField
              key={role}
              label={words.arrangements.compass.roles[role]}
              maxLength={80}
              value={names[role]}
              onChange={({ target }) => setNames({ ...names, [role]: target.value })}
            />
          ))}
        </div>
      </fieldset>
    </Dialog>
  );
}
