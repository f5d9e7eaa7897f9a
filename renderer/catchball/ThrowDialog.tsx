import { useState } from 'react';
import { negotiable } from '#shared/catchball/format.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { MatrixId, UnitId } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Unit } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { usePlan, usePlanStore, useStores } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Checkbox, TextArea, TextField } from '../ui/Field.tsx';
import { Failure } from './Failure.tsx';
import { useReading } from './host-reading.ts';
import { ItemChecklist } from './throwing/ItemChecklist.tsx';
import { LeavingSummary } from './throwing/LeavingSummary.tsx';
import { LowerUnitField } from './throwing/LowerUnitField.tsx';
import {
  choose,
  chosenItems,
  NEW_THROW,
  openTo,
  proposedMeasures,
  type ThrowDraft,
} from './throwing/throw-draft.ts';
import './catchball.css';
import './throwing/throwing.css';

interface ThrowDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Chooses what of the matrix in view is passed to a lower unit, shows what leaves, and saves the file. */
export function ThrowDialog({ open, onClose }: ThrowDialogProps) {
  const records = usePlan((plan) => plan.records);
  const matrix = usePlan((plan) => plan.matrix);
  if (!open || !records?.has('matrix', matrix)) return null;
  return <OpenThrowDialog records={records} matrix={matrix} onClose={onClose} />;
}

/** Long enough not to ask at every key, short enough to feel live. */
const PREVIEW_PAUSE = 200;

interface OpenThrowDialogProps {
  readonly records: RecordSet;
  readonly matrix: MatrixId;
  readonly onClose: () => void;
}

function OpenThrowDialog({ records, matrix, onClose }: OpenThrowDialogProps) {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan(({ opened }) => opened.plan);
  const view = matrixView(records, matrix);
  const units = usePlan(({ outline }) => outline?.units);
  const [draft, setDraft] = useState<ThrowDraft>(() => ({
    ...NEW_THROW,
    unit: onlyUnitBelow(units ?? [], view.unit.id),
  }));
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const [saving, setSaving] = useState(false);

  const chosen = chosenItems(view, draft).map(({ id }) => id);
  const throwing =
    draft.unit === null || chosen.length === 0
      ? null
      : {
          plan,
          matrix,
          unit: draft.unit,
          points: chosen.map((item) => ({ item, negotiable: [...draft.open] })),
          message: draft.message,
          replyBy: draft.replyBy === '' ? null : draft.replyBy,
        };
  const preview = useReading('catchball.previewThrow', throwing, PREVIEW_PAUSE);

  async function save(): Promise<void> {
    if (!throwing || !preview.value || saving) return;
    setSaving(true);
    try {
      if (!(await app.profile())) return;
      const picked = await app.chooseFile('saveCatchball', preview.value.suggestedName);
      if (!picked) return;
      await store.settled();
      const reply = await app.host.call('catchball.throw', {
        ...throwing,
        file: picked.file,
        passphrase: null,
      });
      if (!reply.ok) return setFailure(reply.error);
      const unit = preview.value.round.snapshot.find(({ id }) => id === throwing.unit);
      app.say(
        t('catchball.throw.saved', { name: reply.value.name, unit: unit?.kind === 'unit' ? unit.name : '' }),
      );
      onClose();
    } finally {
      setSaving(false);
    }
  }

  const proposed = proposedMeasures(view, draft.byHand);
  return (
    <Dialog
      title={t('catchball.throw.title')}
      size="large"
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            {t('files.cancel')}
          </Button>
          <Button tone="accent" type="submit" disabled={!throwing || !preview.value || saving}>
            {t('catchball.throw.save')}
          </Button>
        </>
      }
    >
      <div className="throw">
        <div className="throw-choices">
          <LowerUnitField
            upper={view.unit}
            value={draft.unit}
            onChange={(unit) => setDraft((before) => ({ ...before, unit }))}
          />
          <section aria-labelledby="throw-items-title">
            <h3 id="throw-items-title">{t('catchball.throw.items')}</h3>
            <p className="catchball-soft">{t('catchball.throw.items.hint')}</p>
            <ItemChecklist
              view={view}
              chosen={new Set(chosen)}
              proposed={new Set(chosen.filter((id) => proposed.has(id) && !draft.byHand.has(id)))}
              onChoose={(item, on) => setDraft((before) => choose(before, item, on))}
            />
          </section>
          <fieldset className="throw-open">
            <legend>{t('catchball.throw.open')}</legend>
            <div className="throw-open-list">
              {negotiable.options.map((what) => (
                <Checkbox
                  key={what}
                  checked={draft.open.includes(what)}
                  onChange={(on) => setDraft((before) => openTo(before, what, on))}
                >
                  {t(`catchball.negotiable.${what}`)}
                </Checkbox>
              ))}
            </div>
            <p className="catchball-soft">{t('catchball.throw.open.hint')}</p>
          </fieldset>
          <TextArea
            label={t('catchball.throw.message')}
            placeholder={t('catchball.throw.message.example')}
            value={draft.message}
            onChange={({ target }) => setDraft((before) => ({ ...before, message: target.value }))}
          />
          <TextField
            label={t('catchball.throw.replyBy')}
            type="date"
            value={draft.replyBy}
            onChange={({ target }) => setDraft((before) => ({ ...before, replyBy: target.value }))}
          />
        </div>
        <LeavingSummary preview={throwing && preview.value} view={view} />
      </div>
      <Failure failure={failure ?? preview.failure} />
    </Dialog>
  );
}

/** Where there is but one unit below, there is nothing to choose. */
function onlyUnitBelow(units: readonly Unit[], upper: UnitId): UnitId | null {
  const below = units.filter(({ parent }) => parent === upper);
  return below.length === 1 ? (below[0]?.id ?? null) : null;
}
