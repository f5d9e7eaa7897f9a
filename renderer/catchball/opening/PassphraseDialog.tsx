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

function Question({ failure, trying, settle }: PassphraseQuestion) {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  const [refused, setRefused] = useState(failure);
  if (refused !== failure) {
    setRefused(failure);
    // What cannot be seen cannot be mended: it is typed again.
    if (!shown) setTyped('');
  }
  const leave = () => !trying && settle(null);
  return (
    <Dialog
      title={t('opening.sealed')}
      onClose={leave}
      onSubmit={() => typed !== '' && !trying && settle(typed)}
      footer={
        <>
          <Button disabled={trying} onClick={leave}>
            {t('files.cancel')}
          </Button>
          <Button tone="accent" type="submit" disabled={typed === '' || trying}>
            {t(trying ? 'opening.sealed.trying' : 'files.open')}
          </Button>
        </>
      }
    >
      {failure.code === 'wrongPassphrase' && !trying ? (
        <Failure failure={failure} />
      ) : (
        <p role="status">{trying ? t('opening.sealed.working') : failure.message}</p>
      )}
      <TextField
        label={t('sending.passphrase')}
        hint={t('opening.sealed.hint')}
        type={shown ? 'text' : 'password'}
        autoComplete="off"
        maxLength={200}
        readOnly={trying}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Checkbox checked={shown} onChange={setShown}>
        {t('sending.passphrase.show')}
      </Checkbox>
    </Dialog>
  );
}
