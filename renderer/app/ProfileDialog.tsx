import { useState } from 'react';
import type { Profile } from '#shared/host/replies.ts';
import { t } from '../messages/messages.ts';
import { useApp } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';

/** "Who are you?", asked once and only where a name leaves the computer. */
export function ProfileDialog() {
  const question = useApp((app) => app.profileQuestion);
  return question && <Question settle={question.settle} />;
}

function Question({ settle }: { readonly settle: (profile: Profile | null) => void }) {
  const [name, setName] = useState('');
  const [mail, setMail] = useState('');
  const given = name.trim() !== '';
  const submit = () => {
    if (given) settle({ name: name.trim(), mail: mail.trim() });
  };
  return (
    <Dialog
      title={t('profile.title')}
      onClose={() => settle(null)}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={() => settle(null)}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={!given}>
            {t('profile.save')}
          </Button>
        </>
      }
    >
      <p>{t('profile.why')}</p>
      <TextField
        label={t('profile.name')}
        value={name}
        maxLength={300}
        autoComplete="name"
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t('profile.mail')}
        type="email"
        value={mail}
        maxLength={300}
        autoComplete="email"
        onChange={(event) => setMail(event.target.value)}
      />
    </Dialog>
  );
}
