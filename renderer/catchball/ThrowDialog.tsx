import { useState } from 'react';
import { negotiable } from '#shared/catchball/format.ts';
import { CATCHBALL_NAMES } from '#shared/catchball/names.ts';
import type { SavedFile } from '#shared/host/replies.ts';
import type { MatrixId, UnitId } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Unit } from '#shared/plan/records/records.ts';
import { t, tCount } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';
import { usePlan, useStores } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Checkbox, TextArea, TextField } from '../ui/Field.tsx';
import { Failure } from './Failure.tsx';
import { useReading } from './host-reading.ts';
import { SavedDialog } from './sending/SavedDialog.tsx';
import { SealField } from './sending/SealField.tsx';
import { faultIn, OPEN, passphraseOf } from './sending/seal.ts';
import { useSaving } from './sending/use-saving.ts';
import { ItemChecklist } from './throwing/ItemChecklist.tsx';
import { LeavingSummary } from './throwing/LeavingSummary.tsx';
import { LowerUnitField } from './throwing/LowerUnitField.tsx';
import {
  choose,
  chosenItems,
  NEW_THROW,
  openIn,
  openPointTo,
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
  const plan = usePlan(({ opened }) => opened.plan);
  const view = matrixView(records, matrix);
  const units = usePlan(({ outline }) => outline?.units);
  const [draft, setDraft] = useState<ThrowDraft>(() => ({
    ...NEW_THROW,
    unit: onlyUnitBelow(units ?? [], view.unit.id),
  }));
  const [seal, setSeal] = useState(OPEN);
  const [saved, setSaved] = useState<SavedFile | null>(null);

  const chosen = chosenItems(view, draft).map(({ id }) => id);
  const throwing =
    draft.unit === null || chosen.length === 0
      ? null
      : {
          plan,
          matrix,
          unit: draft.unit,
          points: chosen.map((item) => ({ item, negotiable: [...openIn(draft, item)] })),
          message: draft.message,
          replyBy: draft.replyBy === '' ? null : draft.replyBy,
        };
  const preview = useReading('catchball.previewThrow', throwing, PREVIEW_PAUSE);

  const unit = preview.value?.round.snapshot.find(({ id }) => id === draft.unit);
  const party = unit?.kind === 'unit' ? unit.name : '';
  const saving = useSaving((where) =>
    throwing
      ? app.host.call('catchball.throw', { ...throwing, ...where })
      : Promise.reject(new Error('There is nothing to throw yet.')),
  );
  const ready = throwing !== null && preview.value !== null && faultIn(seal) === null && !saving.busy;
  const withoutWhy = chosenItems(view, draft).filter(({ why }) => why === '');

  async function save(): Promise<void> {
    if (!ready || !preview.value) return;
    setSaved(await saving.save(preview.value.suggestedName, passphraseOf(seal)));
  }

  if (saved) {
    const title = CATCHBALL_NAMES[speech().language].thread(party, view.unit.name);
    const covering = { title, replyBy: throwing?.replyBy ?? null, sealed: seal.on, to: '' };
    return (
      <SavedDialog key="saved" title={t('catchball.throw.title')} {...{ saved, party, covering, onClose }} />
    );
  }

  const proposed = proposedMeasures(view, draft.byHand);
  return (
    <Dialog
      key="choosing"
      title={t('catchball.throw.title')}
      size="large"
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          {withoutWhy.length > 0 && (
            <p className="throw-warning catchball-warn" role="status">
              {tCount('throwing.withoutWhy', withoutWhy.length, {
                codes: withoutWhy.map(({ code }) => code).join(', '),
              })}
            </p>
          )}
          <Button tone="quiet" onClick={onClose}>
            {t('files.cancel')}
          </Button>
          <Button tone="accent" type="submit" disabled={!ready}>
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
            <p className="catchball-soft">{t('throwing.open.hint')}</p>
          </fieldset>
          <section aria-labelledby="throw-items-title">
            <h3 id="throw-items-title">{t('catchball.throw.items')}</h3>
            <p className="catchball-soft">{t('catchball.throw.items.hint')}</p>
            <ItemChecklist
              view={view}
              chosen={new Set(chosen)}
              proposed={new Set(chosen.filter((id) => proposed.has(id) && !draft.byHand.has(id)))}
              openIn={(item) => openIn(draft, item)}
              onChoose={(item, on) => setDraft((before) => choose(before, item, on))}
              onOpen={(item, what, on) => setDraft((before) => openPointTo(before, item, what, on))}
            />
          </section>
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
          <SealField seal={seal} onChange={setSeal} />
        </div>
        <LeavingSummary preview={throwing && preview.value} view={view} />
      </div>
      <Failure failure={saving.failure ?? preview.failure} />
    </Dialog>
  );
}

/** Where there is but one unit below, there is nothing to choose. */
function onlyUnitBelow(units: readonly Unit[], upper: UnitId): UnitId | null {
  const below = units.filter(({ parent }) => parent === upper);
  return below.length === 1 ? (below[0]?.id ?? null) : null;
}
