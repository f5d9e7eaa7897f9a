import { ROLES } from '#shared/plan/records/fields.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { t } from '../../../messages/messages.ts';
import { usePlan } from '../../../state/stores.ts';
import { Checkbox } from '../../../ui/Field.tsx';
import type { ListProps } from './lists.ts';

interface ShownItemsProps extends Pick<ListProps, 'written' | 'onChange'> {
  readonly thread: Thread;
  readonly party: string;
}

/** What of the own matrix the other level may see; nothing, unless it is chosen here. */
export function ShownItems({ thread, party, written, onChange }: ShownItemsProps) {
  const records = usePlan((plan) => plan.records);
  // The page holds the matrix in view and the other ends of its cascade links.
  const own = records?.list('item').filter(({ matrix }) => matrix === thread.matrix) ?? [];
  if (own.length === 0) return null;
  const shown = new Set(written.shown);
  return (
    <details className="shown-items">
      <summary>{t('answering.show', { party, count: shown.size })}</summary>
      <p className="catchball-soft">{t('answering.show.hint')}</p>
      {ROLES.map((role) => {
        const items = own.filter((item) => item.role === role);
        return (
          items.length > 0 && (
            <fieldset key={role} className="throw-role">
              <legend>{t(`catchball.role.${role}`)}</legend>
              {items.map(({ id, code, text }) => (
                <Checkbox
                  key={id}
                  checked={shown.has(id)}
                  onChange={(on) =>
                    onChange({
                      shown: on ? [...written.shown, id] : written.shown.filter((one) => one !== id),
                    })
                  }
                >
                  <b className="catchball-code">{code}</b> {text}
                </Checkbox>
              ))}
            </fieldset>
          )
        );
      })}
    </details>
  );
}
