import { useState } from 'react';
import { setNorms } from '#shared/plan/commands/norms.ts';
import { DEFAULT_NORMS, normsOf } from '#shared/plan/queries/norms.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { type Norms, recordSchemas } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { usePlanStore } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';

const GROUPS = [
  { title: 'limits.sides', fields: ['longTerm', 'annual', 'priority'] },
  { title: 'limits.load', fields: ['owned', 'ownedByUnit'] },
  { title: 'limits.time', fields: ['horizonYears'] },
] as const;
type Limit = (typeof GROUPS)[number]['fields'][number];
const LIMITS: readonly Limit[] = GROUPS.flatMap(({ fields }) => fields);

type Typed = { readonly [L in Limit]: string };

function written(norms: Norms): Typed {
  const text = (limit: Limit) => String(norms[limit]);
  return {
    longTerm: text('longTerm'),
    annual: text('annual'),
    priority: text('priority'),
    owned: text('owned'),
    ownedByUnit: text('ownedByUnit'),
    horizonYears: text('horizonYears'),
  };
}

/** What was typed as a limit; null where it is none. */
function read(limit: Limit, typed: string): number | null {
  const number = /^\s*\d+\s*$/.test(typed.normalize('NFKC')) ? Number(typed.normalize('NFKC')) : null;
  return recordSchemas.norms.shape[limit].safeParse(number).success ? number : null;
}

/** What the plan holds itself to, all in one edit. */
export function LimitsDialog({
  records,
  onClose,
}: {
  readonly records: RecordSet;
  readonly onClose: () => void;
}) {
  const store = usePlanStore();
  const [typed, setTyped] = useState(() => written(normsOf(records)));
  const numbers = LIMITS.map((limit) => [limit, read(limit, typed[limit])] as const);
  const complete = numbers.every(([, number]) => number !== null);
  const submit = () => {
    if (!complete) return;
    const news = Object.fromEntries(numbers);
    store.run((now, context) => setNorms(now, news, context));
    onClose();
  };
  return (
    <Dialog
      title={t('limits.title')}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button tone="quiet" onClick={() => setTyped(written(DEFAULT_NORMS))}>
            {t('limits.usual')}
          </Button>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={!complete}>
            {t('limits.save')}
          </Button>
        </>
      }
    >
      <p>{t('limits.why')}</p>
      {GROUPS.map(({ title, fields }) => (
        <fieldset key={title} className="limits-group">
          <legend>{t(title)}</legend>
          {fields.map((limit) => {
            const { minValue, maxValue } = recordSchemas.norms.shape[limit];
            const wrong = read(limit, typed[limit]) === null;
            return (
              <TextField
                key={limit}
                label={t(`limits.${limit}`)}
                hint={wrong ? t('limits.range', { from: minValue ?? 1, to: maxValue ?? 1000 }) : undefined}
                aria-invalid={wrong}
                inputMode="numeric"
                value={typed[limit]}
                onChange={({ target }) => setTyped({ ...typed, [limit]: target.value })}
              />
            );
          })}
        </fieldset>
      ))}
    </Dialog>
  );
}
