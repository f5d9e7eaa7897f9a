import { setField } from '#shared/plan/commands/fields.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { usePlanStore } from '../state/stores.ts';
import { InlineField } from './InlineField.tsx';

/** In what a measure is counted; it may be left empty. */
export function UnitField({ item, readOnly }: { readonly item: Item; readonly readOnly: boolean }) {
  const store = usePlanStore();
  return (
    <InlineField
      label={t('okrs.unitOf', { code: item.code })}
      className="is-unit"
      written={item.measureUnit}
      title={item.measureUnit}
      read={(typed) => ({ value: typed.trim() })}
      readOnly={readOnly}
      onCommit={(value) =>
        store.run((records, context) =>
          setField(records, { kind: 'item', id: item.id, field: 'measureUnit', value }, context),
        )
      }
    />
  );
}
