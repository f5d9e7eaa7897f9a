import { useState } from 'react';
import { MAX_TEXT } from '#shared/json.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import { monthsOf } from '#shared/plan/months.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { CommitField } from '../../ui/CommitField.tsx';
import { Select } from '../../ui/Field.tsx';
import { readFigure, readLeast0, readText, writtenFigure } from '../../ui/reading-fields.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { MonthTable } from './MonthTable.tsx';
import { Sparkline } from './Sparkline.tsx';

interface MeasureSectionProps {
  readonly item: Item;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
  readonly set: <F extends Exclude<keyof Item, 'kind' | 'id'>>(field: F, value: Item[F]) => void;
}

/** The figures of a measure; any other item gets them when somebody asks, because an objective may carry a number too. */
export function MeasureSection({ item, records, plan, set }: MeasureSectionProps) {
  const [asked, setAsked] = useState(false);
  const matrix = records.get('matrix', item.matrix);
  const period = matrix && records.get('period', matrix.period);
  const values = recordsWhere(records, 'value', 'item', item.id);
  if (!period) return null;
  if (item.role !== 'measure' && values.length === 0 && !hasFigures(item) && !asked) {
    return plan.readOnly() ? null : (
      <section className="inspector-section">
        <Button tone="quiet" onClick={() => setAsked(true)}>
          {t('inspector.addFigures')}
        </Button>
      </section>
    );
  }
  const months = monthsOf(period).map((month) => ({
    month,
    value: values.find((value) => value.month === month) ?? null,
  }));
  const readOnly = plan.readOnly();
  const figure = (field: 'baseline' | 'metWithin' | 'atRiskWithin') => (
    <CommitField
      label={t(`inspector.${field}`)}
      written={writtenFigure(item[field])}
      read={field === 'baseline' ? readFigure : readLeast0}
      onCommit={(value) => set(field, value)}
      readOnly={readOnly}
    />
  );
  const words = (field: 'metText' | 'atRiskText' | 'missedText') => (
    <CommitField
      label={t(`inspector.${field}`)}
      written={item[field]}
      read={readText(MAX_TEXT)}
      onCommit={(value) => set(field, value)}
      readOnly={readOnly}
      multiline
    />
  );
  return (
    <section className="inspector-section">
      <h3>{t('inspector.figures')}</h3>
      <Sparkline months={months} baseline={item.baseline} />
      <div className="inspector-pair">
        <CommitField
          label={t('inspector.measureUnit')}
          field="measureUnit"
          written={item.measureUnit}
          read={readText(300)}
          onCommit={(value) => set('measureUnit', value)}
          readOnly={readOnly}
        />
        {figure('baseline')}
      </div>
      <Select
        label={t('inspector.better')}
        data-field="better"
        value={item.better ?? ''}
        options={[
          { value: '', label: t('inspector.better.unsaid') },
          { value: 'higher', label: t('inspector.better.higher') },
          { value: 'lower', label: t('inspector.better.lower') },
        ]}
        onChange={(value) => set('better', value === '' ? null : value)}
        disabled={readOnly}
      />
      <MonthTable item={item} months={months} plan={plan} />
      <details className="inspector-more">
        <summary>{t('inspector.thresholds')}</summary>
        <div className="inspector-pair">
          {figure('metWithin')}
          {figure('atRiskWithin')}
        </div>
        {words('metText')}
        {words('atRiskText')}
        {words('missedText')}
      </details>
    </section>
  );
}

/** Whether anything of what stands here is filled in: it must not be hidden then. */
function hasFigures(item: Item): boolean {
  const { measureUnit, baseline, better, metWithin, atRiskWithin, metText, atRiskText, missedText } = item;
  const figures = [baseline, better, metWithin, atRiskWithin];
  const words = [measureUnit, metText, atRiskText, missedText];
  return figures.some((figure) => figure !== null) || words.some((text) => text !== '');
}
