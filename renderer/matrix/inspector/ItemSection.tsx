import { MAX_TEXT } from '#shared/json.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { itemStatus } from '#shared/plan/records/content.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { Select } from '../../ui/Field.tsx';
import { readDay, readFigure, readText, writtenFigure } from '../../ui/reading-fields.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { AgreedMark } from './AgreedMark.tsx';
import { MeasureSection } from './MeasureSection.tsx';
import { OutcomeSection } from './OutcomeSection.tsx';
import { OwnerField } from './OwnerField.tsx';

interface ItemSectionProps {
  readonly item: Item;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

/** The fields of an item's own, from what everybody asks to what few do. Give it a key: what is being typed belongs to one item. */
export function ItemSection({ item, records, plan }: ItemSectionProps) {
  const { id } = item;
  const readOnly = plan.readOnly();
  const set = <F extends Exclude<keyof Item, 'kind' | 'id'>>(field: F, value: Item[F]) =>
    plan.run((now, context) => setField(now, { kind: 'item', id, field, value }, context));
  const text = (field: 'text' | 'why' | 'perspective', multiline: boolean, most: number) => (
    <CommitField
      label={t(`inspector.${field}`)}
      field={field}
      written={item[field]}
      read={readText(most)}
      onCommit={(value) => set(field, value)}
      readOnly={readOnly}
      multiline={multiline}
    />
  );
  const date = (field: 'start' | 'due') => (
    <CommitField
      label={t(`inspector.${field}`)}
      field={field}
      written={item[field] ?? ''}
      read={readDay}
      onCommit={(value) => set(field, value)}
      readOnly={readOnly}
      placeholder={t('inspector.date.example')}
    />
  );
  return (
    <>
      <section className="inspector-section">
        <AgreedMark item={id} records={records} />
        {text('text', true, MAX_TEXT)}
        {text('why', true, MAX_TEXT)}
        <OwnerField item={item} records={records} plan={plan} />
        <div className="inspector-pair">
          {date('start')}
          {date('due')}
        </div>
        <div className="inspector-pair">
          <Select
            label={t('inspector.status')}
            value={item.status}
            options={itemStatus.options.map((value) => ({ value, label: t(`inspector.status.${value}`) }))}
            onChange={(value) => set('status', value)}
            disabled={readOnly}
          />
          <CommitField
            label={t('inspector.budget')}
            written={writtenFigure(item.budget)}
            read={readFigure}
            onCommit={(value) => set('budget', value)}
            readOnly={readOnly}
          />
        </div>
        {text('perspective', false, 300)}
      </section>
      <OutcomeSection item={item} records={records} plan={plan} />
      <MeasureSection item={item} records={records} plan={plan} set={set} />
    </>
  );
}
