import { type KeyboardEvent, useState } from 'react';
import type { Offer } from '#shared/print/matrix-pages.ts';
import type { Pack } from '#shared/print/pack/pack.ts';
import { t } from '../../messages/messages.ts';
import { usePlan, useView } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { isTyping } from '../../ui/is-typing.ts';
import { ExportProgress } from '../ExportProgress.tsx';
import { useExport } from '../use-export.ts';
import { listedMatrices } from './matrices.ts';
import { PackFacts } from './PackFacts.tsx';
import { PackView } from './PackView.tsx';
import { PaperFields } from './PaperFields.tsx';
import { PartList } from './PartList.tsx';
import type { Warning } from './PartNotes.tsx';
import { PresetChoice } from './PresetChoice.tsx';
import { type Shown, usesPackPaper, withOffer } from './pack-draft.ts';
import { Thumbnails } from './Thumbnails.tsx';
import { usePackDraft } from './use-pack-draft.ts';
import { usePreview } from './use-preview.ts';
import './pack-view.css';
import './pack-screen.css';

export interface PackScreenProps {
  /** A pack that is printed this once, and what its file is called; null for the one that was put together last. */
  readonly given?: { readonly pack: Pack; readonly name: string } | null;
  readonly onClose: () => void;
}

/** What the planning session gets on paper: its parts, every page as it will be printed, and the way to the PDF. */
export function PackScreen({ given = null, onClose }: PackScreenProps) {
  const matrix = usePlan((plan) => plan.matrix);
  const outline = usePlan((plan) => plan.outline);
  const title = usePlan((plan) => plan.outline?.plan.title ?? plan.opened.title);
  const matrixTitle = usePlan((plan) => plan.records?.get('matrix', plan.matrix)?.title ?? '');
  const arrangement = useView((view) => view.arrangements[matrix] ?? null);
  const shown: Shown = { matrix, arrangement };
  const matrices = outline ? listedMatrices(outline) : [];

  const [pack, setPack] = usePackDraft(shown, given?.pack);
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState(pack.parts.length === 1 ? 0 : null);
  const { preview, of, failure, waiting } = usePreview(pack, page);
  const { progress, failure: notSaved, save, cancel } = useExport(onClose);

  const refused = preview?.notes.some(({ note }) => note === 'refused') ?? false;
  const ready = preview !== null && preview.pages > 0 && !refused && !waiting;
  const takeOffer = (warning: Warning, offer: Offer) => {
    if (!('matrix' in warning)) return;
    const next = withOffer(
      pack,
      warning.at,
      warning.matrix,
      offer,
      matrices.map(({ id }) => id),
    );
    if (next.parts.length > pack.parts.length && open !== null) setOpen(warning.at + 1);
    setPack(next);
  };
  const openPart = (at: number | null) => {
    setOpen(at);
    const start = at === null ? undefined : preview?.starts[at];
    if (start !== undefined) setPage(Math.min(start, (preview?.pages ?? 1) - 1));
  };
  const choosePreset = (next: Pack) => {
    setPack(next);
    setPage(0);
    setOpen(next.parts.length === 1 ? 0 : null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!preview?.page || isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) return;
    const { number } = preview.page;
    const to = { PageDown: number + 1, PageUp: number - 1, Home: 0, End: preview.pages - 1 }[event.key];
    if (to === undefined || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    setPage(Math.max(0, Math.min(preview.pages - 1, to)));
  };
  const start = () => {
    const usual = pack.parts.length === 1 ? matrixTitle || title : title;
    if (ready && !progress) void save({ format: 'pdf', pack }, given?.name ?? usual);
  };

  return (
    <Dialog
      title={t('pack.title')}
      size="full"
      onClose={progress ? cancel : onClose}
      footer={
        progress ? (
          <ExportProgress progress={progress} onCancel={cancel} />
        ) : (
          <>
            <PackFacts preview={preview} />
            <Button onClick={onClose}>{t('files.cancel')}</Button>
            <Button tone="accent" disabled={!ready} onClick={start}>
              {t('pack.save')}
            </Button>
          </>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pages are turned wherever the focus is */}
      <div className="pack" inert={progress !== null} onKeyDown={onKey}>
        <div className="pack-side">
          <PresetChoice pack={pack} shown={shown} onChoose={choosePreset} />
          <PartList
            pack={pack}
            preview={preview}
            matrices={matrices}
            open={open}
            onOpen={openPart}
            onChange={setPack}
            onOffer={takeOffer}
          />
          {usesPackPaper(pack) && (
            <section className="pack-whole" aria-label={t('pack.whole')}>
              <h3>{t('pack.whole')}</h3>
              <TextField
                label={t('pack.name')}
                placeholder={title}
                maxLength={300}
                value={pack.title}
                onChange={(event) => setPack({ ...pack, title: event.target.value })}
              />
              <PaperFields
                label={t('pack.paper')}
                paper={pack.paper}
                onChange={(paper) => setPack({ ...pack, paper })}
              />
            </section>
          )}
        </div>
        <PackView
          pack={pack}
          preview={preview}
          failure={notSaved ?? failure}
          waiting={waiting}
          onTurn={setPage}
          onOffer={takeOffer}
        />
        {of && preview && preview.pages > 1 && <Thumbnails pack={of} preview={preview} onTurn={setPage} />}
      </div>
    </Dialog>
  );
}
