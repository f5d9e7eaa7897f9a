import { t } from '../../messages/messages.ts';
import { Checkbox, TextField } from '../../ui/Field.tsx';
import { faultIn, type Seal } from './seal.ts';

interface SealFieldProps {
  readonly seal: Seal;
  readonly onChange: (seal: Seal) => void;
}

/** Whether a passphrase seals the file, and which: typed twice, or once where it can be seen. */
export function SealField({ seal, onChange }: SealFieldProps) {
  const { on, passphrase, again, shown } = seal;
  const change = (news: Partial<Seal>) => onChange({ ...seal, ...news });
  const typed = { type: shown ? 'text' : 'password', autoComplete: 'off', maxLength: 200 } as const;
  return (
    <div className="seal">
      <Checkbox checked={on} onChange={(wanted) => change({ on: wanted })}>
        {t('sending.seal')}
      </Checkbox>
      {on && (
        <div className="seal-fields">
          <TextField
            label={t('sending.passphrase')}
            {...typed}
            value={passphrase}
            onChange={({ target }) => change({ passphrase: target.value })}
          />
          {!shown && (
            <TextField
              label={t('sending.passphrase.again')}
              {...typed}
              value={again}
              onChange={({ target }) => change({ again: target.value })}
            />
          )}
          <Checkbox checked={shown} onChange={(wanted) => change({ shown: wanted })}>
            {t('sending.passphrase.show')}
          </Checkbox>
          <p className="catchball-soft">{t('sending.seal.hint')}</p>
          {faultIn(seal) === 'differs' && again !== '' && (
            <p className="catchball-warn" role="status">
              {t('sending.passphrase.differs')}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
