import { MAX_TEXT } from '#shared/json.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { outcomeIdOf } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { readText } from '../../ui/reading-fields.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';

interface OutcomeSectionProps {
  readonly item: Item;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

/** How an item of a closed year ended, and whether it goes on; nothing for an item whose year has not ended. */
export function OutcomeSection({ item, records, plan }: OutcomeSectionProps) {
  const outcome = records.get('outcome', outcomeIdOf(item.id));
  if (!outcome) return null;
  const { id, carriedTo } = outcome;
  return (
    <section className="inspector-section">
      <CommitField
        label={t('inspector.outcome')}
        written={outcome.result}
        read={readText(MAX_TEXT)}
        onCommit={(value) =>
          plan.run((now, context) => setField(now, { kind: 'outcome', id, field: 'result', value }, context))
        }
        readOnly={plan.readOnly()}
        multiline
      />
      <p className="field-hint">
        {t(carriedTo === null ? 'inspector.outcome.ended' : 'inspector.outcome.goesOn')}
      </p>
    </section>
  );
}
