import { useState } from 'react';
import type { ExportFormat } from '#shared/host/file-types.ts';
import { t } from '../../messages/messages.ts';
import { usePlan, useStores, useView } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ExportProgress } from '../ExportProgress.tsx';
import { useExport } from '../use-export.ts';
import { FormatList } from './FormatList.tsx';
import { FormatOptions } from './FormatOptions.tsx';
import { choiceOf, type ExportOptions } from './formats.ts';
import './export-dialog.css';

interface ExportDialogProps {
  /** Paper has a screen of its own. */
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

/** The plan, or a part of it, in another format: what each is good for, its options, a file. */
export function ExportDialog({ onPrint, onClose }: ExportDialogProps) {
  const { view } = useStores();
  const format = useView((state) => state.exportFormat);
  const matrix = usePlan((plan) => plan.matrix);
  const shown = usePlan((plan) => plan.records?.get('matrix', plan.matrix));
  const planTitle = usePlan((plan) => plan.outline?.plan.title ?? plan.opened.title);
  const inEditor = useView((state) => state.arrangements[matrix]);
  const list = useView((state) => state.exportList);
  const [ownOptions, setOptions] = useState<Omit<ExportOptions, 'list'>>({
    whole: false,
    arrangement: inEditor ?? null,
    scale: '2',
    steps: 'whole',
  });
  const options: ExportOptions = { ...ownOptions, list };
  const { progress, failure, save, cancel, forgetFailure } = useExport(onClose);

  const choose = (next: ExportFormat) => {
    forgetFailure();
    view.exportTo(next);
  };
  const start = () => {
    const choice = choiceOf(format, matrix, options);
    if (!choice) return onPrint();
    const ofMatrix = 'matrix' in choice || ('matrices' in choice && choice.matrices !== null);
    void save(choice, (ofMatrix && shown?.title) || planTitle);
  };

  return (
    <Dialog
      title={t('export.title')}
      size="wide"
      onClose={progress ? cancel : onClose}
      onSubmit={start}
      footer={
        progress ? (
          <ExportProgress progress={progress} onCancel={cancel} />
        ) : (
          <>
            <Button onClick={onClose}>{t('files.cancel')}</Button>
            <Button tone="accent" type="submit">
              {t(format === 'pdf' ? 'export.toPages' : 'export.save')}
            </Button>
          </>
        )
      }
    >
      <div className="export" inert={progress !== null}>
        <FormatList format={format} onChoose={choose} />
        <FormatOptions
          key={format}
          format={format}
          options={options}
          failure={failure}
          onChange={({ list: chosen, ...news }) => {
            if (chosen) view.exportTo(format, chosen);
            setOptions({ ...ownOptions, ...news });
          }}
        />
      </div>
    </Dialog>
  );
}
