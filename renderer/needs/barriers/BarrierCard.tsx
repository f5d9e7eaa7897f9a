import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { MAX_TEXT } from '#shared/json.ts';
import { isPast } from '#shared/needs/days.ts';
import {
  type BarrierFields,
  changeBarrier,
  escalateBarrier,
  handBackBarrier,
  removeBarrier,
} from '#shared/plan/commands/barriers.ts';
import { levelAbove } from '#shared/plan/queries/escalation.ts';
import { barrierState } from '#shared/plan/records/needs.ts';
import type { Barrier } from '#shared/plan/records/records.ts';
import { formatDay, t } from '../../messages/messages.ts';
import { today } from '../../state/today.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { readDay, readNeeded, readText } from '../../ui/reading-fields.ts';
import { CellField } from '../cells/CellField.tsx';
import { ChoiceCell } from '../cells/ChoiceCell.tsx';
import { PersonSelect } from '../cells/PersonSelect.tsx';
import { cited, unitName } from '../citing.ts';
import { ItemName } from '../ItemName.tsx';
import type { NeedsTabProps } from '../NeedsView.tsx';
import { useRun } from '../use-run.ts';

/** One barrier: what it is, whom it lies with, by when it is to be gone, and the way up and down the levels. */
export function BarrierCard({ records, barrier, onOpen }: NeedsTabProps & { readonly barrier: Barrier }) {
  const { run, readOnly } = useRun();
  const { id } = barrier;
  const change = (fields: BarrierFields) =>
    run((now, context) => changeBarrier(now, { barrier: id, ...fields }, context));
  const item = cited(records, barrier.item);
  const above = levelAbove(records, barrier);
  const overdue = barrier.state !== 'removed' && isPast(barrier.due, today());
  const [is, of] = [{ item }, { barrier: id }];
  return (
    <li className="barrier" data-overdue={overdue || undefined}>
      <CellField
        label={t('needs.field.barrier', is)}
        written={barrier.text}
        read={readNeeded(MAX_TEXT)}
        onCommit={(text) => change({ text })}
        readOnly={readOnly}
        multiline
      />
      <ItemName records={records} id={barrier.item} onOpen={onOpen} />
      <div className="barrier-facts">
        <PersonSelect
          label={t('needs.field.owner', is)}
          records={records}
          value={barrier.owner}
          nobody={t('needs.barrier.nobody')}
          onChange={(owner) => change({ owner })}
          readOnly={readOnly}
        />
        <CellField
          label={t('needs.field.due', is)}
          written={barrier.due === null ? '' : formatDay(barrier.due)}
          edited={barrier.due ?? ''}
          read={readDay}
          onCommit={(due) => change({ due })}
          readOnly={readOnly}
          placeholder={t('needs.due.placeholder')}
          tone={overdue ? 'late' : undefined}
        />
      </div>
      <CellField
        label={t('needs.field.barrierNote', is)}
        written={barrier.note}
        read={readText(MAX_TEXT)}
        onCommit={(note) => change({ note })}
        readOnly={readOnly}
        placeholder={t('needs.note.placeholder')}
        tone="note"
      />
      <div className="barrier-foot">
        <ChoiceCell
          label={t('needs.field.state', is)}
          value={barrier.state}
          options={barrierState.options.map((value) => ({ value, label: t(`needs.state.${value}`) }))}
          onChange={(state) => change({ state })}
          readOnly={readOnly}
        />
        <span className="needs-spring" />
        {!readOnly && barrier.escalatedTo !== null && (
          <IconButton
            icon={ArrowDown}
            label={t('needs.handBack', is)}
            onClick={() => run((now, context) => handBackBarrier(now, of, context))}
          />
        )}
        {!readOnly && above !== null && barrier.state !== 'removed' && (
          <Button
            icon={ArrowUp}
            tone="quiet"
            title={t('needs.escalate.to', { ...is, unit: unitName(records, above) })}
            onClick={() => run((now, context) => escalateBarrier(now, of, context))}
          >
            {t('needs.escalate')}
          </Button>
        )}
        {!readOnly && (
          <IconButton
            icon={Trash2}
            label={t('needs.barrier.remove', is)}
            onClick={() => run((now, context) => removeBarrier(now, of, context))}
          />
        )}
      </div>
      {barrier.escalatedTo !== null && (
        <p className="barrier-level">
          <ArrowUp aria-hidden size={13} strokeWidth={2} />
          {t('needs.escalated', { unit: unitName(records, barrier.escalatedTo) })}
        </p>
      )}
    </li>
  );
}
