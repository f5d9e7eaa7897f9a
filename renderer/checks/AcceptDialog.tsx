import { useState } from 'react';
import { MAX_TEXT } from '#shared/json.ts';
import { t } from '../messages/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/Field.tsx';

interface AcceptDialogProps {
  /** The rule and what it says of the place. */
  readonly name: string;
  readonly says: string;
  readonly onAccept: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a finding stays as it is; without a reason it cannot. */
export function AcceptDialog({ name, says, onAccept, onClose }: AcceptDialogProps) {
  const [reason, setReason] = useState('');
  const complete = reason.trim() !== '';
  const submit = () => {
    if (!complete) return;
    onAccept(reason.trim());
    onClose();
  };
  return (
    <Dialog
      title={t('checks.accept.title')}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={!complete}>
            {t('checks.accept.do')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{name}</strong>
        <br />
        {says}
      </p>
      <TextArea
        label={t('checks.accept.reason')}
        hint={t('checks.accept.why')}
        value={reason}
        maxLength={MAX_TEXT}
        placeholder={t('checks.accept.example')}
        required
        onChange={({ target }) => setReason(target.value)}
      />
    </Dialog>
  );
}
