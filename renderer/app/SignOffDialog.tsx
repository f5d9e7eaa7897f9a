import { useState } from 'react';
import { MAX_TEXT } from '#shared/json.ts';
import { signOff } from '#shared/plan/commands/approval.ts';
import { t } from '../messages/messages.ts';
import { useApp, usePlan, usePlanStore, useStores } from '../state/stores.ts';
import { offerUndo } from '../state/undo-offer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea, TextField } from '../ui/Field.tsx';

/** Puts the shown matrix in force without catchball: by whose name, and why, which may not be left out. */
export function SignOffDialog({ onClose }: { readonly onClose: () => void }) {
  const { app } = useStores();
  const store = usePlanStore();
  const known = useApp((state) => state.profile?.name ?? '');
  const matrix = usePlan((plan) => plan.matrix);
  const title = usePlan((plan) => plan.records?.get('matrix', plan.matrix)?.title ?? '');
  const [name, setName] = useState(known);
  const [reason, setReason] = useState('');
  const said = { matrix, name: name.trim(), reason: reason.trim() };
  const complete = said.name !== '' && said.reason !== '';
  const submit = () => {
    if (!complete) return;
    const edit = store.run((records, context) => signOff(records, said, context));
    onClose();
    if (edit) offerUndo(app, store, t('signOff.done', { title }));
  };
  return (
    <Dialog
      title={t('signOff.title')}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={!complete}>
            {t('signOff.do')}
          </Button>
        </>
      }
    >
      <p>{t('signOff.why')}</p>
      <TextField
        label={t('signOff.name')}
        value={name}
        maxLength={300}
        required
        onChange={({ target }) => setName(target.value)}
      />
      <TextArea
        label={t('signOff.reason')}
        value={reason}
        maxLength={MAX_TEXT}
        placeholder={t('signOff.reason.example')}
        required
        onChange={({ target }) => setReason(target.value)}
      />
    </Dialog>
  );
}
