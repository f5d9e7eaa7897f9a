import { useState } from 'react';
import { t } from '../../messages/messages.ts';
import type { PassphraseQuestion } from '../../state/app-state.ts';
import { useApp } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Checkbox, TextField } from '../../ui/Field.tsx';
import { Failure } from '../Failure.tsx';

/** Asks for the passphrase of a sealed file, and again where it was another one. */
export function PassphraseDialog() {
  const question = useApp((app) => app.passphraseQuestion);
  return question && <Question {...question} />;
}

function Question({ failure, settle }: PassphraseQuestion) {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  return (
    <Dialog
      title={t('opening.sealed')}
      onClose={() => settle(null)}
      onSubmit={() => typed !== '' && settle(typed)}
      footer={
        <>
          <Button onClick={() => settle(null)}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={typed === ''}>
            {t('files.open')}
          </Button>
        </>
      }
    >
      {failure.code === 'wrongPassphrase' ? <Failure failure={failure} /> : <p>{failure.message}</p>}
      <TextField
        label={t('sending.passphrase')}
        hint={t('opening.sealed.hint')}
        type={shown ? 'text' : 'password'}
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Checkbox checked={shown} onChange={setShown}>
        {t('sending.passphrase.show')}
      </Checkbox>
    </Dialog>
  );
}
