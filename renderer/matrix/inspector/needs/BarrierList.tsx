import { Trash2 } from 'lucide-react';
import { MAX_TEXT } from '#shared/json.ts';
import {
  addBarrier,
  type BarrierFields,
  changeBarrier,
  removeBarrier,
} from '#shared/plan/commands/barriers.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { barrierState } from '#shared/plan/records/needs.ts';
import type { Barrier } from '#shared/plan/records/records.ts';
import { t } from '../../../messages/messages.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { CommitField } from '../../../ui/CommitField.tsx';
import { readDay, readNeeded, readText } from '../../../ui/reading-fields.ts';
import type { BoardPlan } from '../../interaction/board-plan.ts';
import type { NeedsSectionsProps } from './NeedsSections.tsx';

/** What stands in an item's way; a further barrier is written into the empty field. */
export function BarrierList({ item, records, plan }: NeedsSectionsProps) {
  const barriers = recordsWhere(records, 'barrier', 'item', item.id);
  const readOnly = plan.readOnly();
  if (readOnly && barriers.length === 0) return null;
  return (
    <section className="inspector-section">
      {barriers.length > 0 && <h3>{t('needs.inspector.barriers')}</h3>}
      {barriers.length > 0 && <BarrierLines barriers={barriers} records={records} plan={plan} />}
      {!readOnly && (
        <CommitField
          label={t('needs.inspector.addBarrier')}
          of={`${item.id} ${barriers.length}`}
          written=""
          read={readText(MAX_TEXT)}
          onCommit={(text) => {
            if (text !== '') plan.run((now, context) => addBarrier(now, { item: item.id, text }, context));
          }}
          readOnly={false}
          placeholder={t('needs.barrier.example')}
        />
      )}
    </section>
  );
}

interface BarrierLinesProps {
  readonly barriers: readonly Barrier[];
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

export function BarrierLines({ barriers, records, plan }: BarrierLinesProps) {
  return (
    <ul className="inspector-needs">
      {barriers.map((barrier) => (
        <Line key={barrier.id} {...{ barrier, records, plan }} />
      ))}
    </ul>
  );
}

function Line({
  barrier,
  records,
  plan,
}: Omit<BarrierLinesProps, 'barriers'> & { readonly barrier: Barrier }) {
  const readOnly = plan.readOnly();
  const { id, escalatedTo } = barrier;
  const item = records.get('item', barrier.item)?.code ?? '…';
  const level = escalatedTo === null ? undefined : records.get('unit', escalatedTo);
  const change = (fields: BarrierFields) =>
    plan.run((now, context) => changeBarrier(now, { barrier: id, ...fields }, context));
  return (
    <li>
      <CommitField
        label={t('needs.field.barrier', { item })}
        of={id}
        written={barrier.text}
        read={readNeeded(MAX_TEXT)}
        onCommit={(text) => change({ text })}
        readOnly={readOnly}
        multiline
      />
      <div className="inspector-needs-row">
        <CommitField
          label={t('needs.barrier.due')}
          of={id}
          written={barrier.due ?? ''}
          read={readDay}
          onCommit={(due) => change({ due })}
          readOnly={readOnly}
          placeholder={t('needs.due.placeholder')}
        />
        <select
          aria-label={t('needs.field.state', { item })}
          value={barrier.state}
          disabled={readOnly}
          onChange={({ target }) => {
            const chosen = barrierState.safeParse(target.value);
            if (chosen.success) change({ state: chosen.data });
          }}
        >
          {barrierState.options.map((value) => (
            <option key={value} value={value}>
              {t(`needs.state.${value}`)}
            </option>
          ))}
        </select>
        {!readOnly && (
          <IconButton
            icon={Trash2}
            label={t('needs.barrier.remove', { item })}
            onClick={() => plan.run((now, context) => removeBarrier(now, { barrier: id }, context))}
          />
        )}
      </div>
      {level && <p className="inspector-needs-level">{t('needs.escalated', { unit: level.name })}</p>}
    </li>
  );
}
