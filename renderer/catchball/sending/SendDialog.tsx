import { type ReactNode, useState } from 'react';
import type { SavedFile } from '#shared/host/replies.ts';
import type { HostFailure, Reply } from '#shared/host/reply.ts';
import { t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Failure } from '../Failure.tsx';
import { SavedDialog } from './SavedDialog.tsx';
import type { SavedStepProps } from './SavedStep.tsx';
import { SealField } from './SealField.tsx';
import { faultIn, OPEN, passphraseOf } from './seal.ts';
import { type Saving, useSaving } from './use-saving.ts';
import './sending.css';

interface SendDialogProps {
  readonly title: string;
  readonly action: string;
  readonly suggestedName: string;
  /** Null while what is to be sent cannot be sent. */
  readonly write: ((saving: Saving) => Promise<Reply<SavedFile>>) | null;
  readonly failure?: HostFailure | null;
  readonly covering: Omit<SavedStepProps['covering'], 'sealed'>;
  readonly party: string;
  readonly size?: 'medium' | 'wide';
  /** What goes, and what there is to ask before. */
  readonly children: ReactNode;
  readonly onSent?: () => void;
  readonly onClose: () => void;
}

/** The last step of everything that leaves: what goes, whether it is sealed, where it is saved, and how it goes on. */
export function SendDialog(props: SendDialogProps) {
  const { title, action, suggestedName, write, covering, party, children, onSent, onClose } = props;
  const { size = 'medium' } = props;
  const [seal, setSeal] = useState(OPEN);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const saving = useSaving(write ?? refuseNothing);
  const ready = write !== null && faultIn(seal) === null && !saving.busy;

  async function send(): Promise<void> {
    if (!ready) return;
    const file = await saving.save(suggestedName, passphraseOf(seal));
    if (!file) return;
    setSaved(file);
    onSent?.();
  }

  if (saved) {
    return (
      <SavedDialog
        key="saved"
        {...{ title, saved, party, onClose }}
        covering={{ ...covering, sealed: seal.on }}
      />
    );
  }
  return (
    <Dialog
      key="sending"
      title={title}
      size={size}
      onClose={onClose}
      onSubmit={() => void send()}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            {t('files.cancel')}
          </Button>
          <Button tone="accent" type="submit" disabled={!ready}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      <SealField seal={seal} onChange={setSeal} />
      <Failure failure={saving.failure ?? props.failure ?? null} />
    </Dialog>
  );
}

function refuseNothing(): Promise<Reply<SavedFile>> {
  return Promise.reject(new Error('There is nothing to send yet.'));
}
