import { t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SavedStep, type SavedStepProps } from './SavedStep.tsx';

interface SavedDialogProps extends SavedStepProps {
  readonly title: string;
  readonly onClose: () => void;
}

/** The last page of a dialog that has saved a catchball file. */
export function SavedDialog({ title, onClose, ...saved }: SavedDialogProps) {
  return (
    <Dialog
      title={title}
      size="medium"
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <Button tone="accent" type="submit">
          {t('sending.done')}
        </Button>
      }
    >
      <SavedStep {...saved} />
    </Dialog>
  );
}
