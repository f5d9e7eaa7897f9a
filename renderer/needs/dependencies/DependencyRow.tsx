import { Trash2, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { MAX_TEXT } from '#shared/json.ts';
import { isPast } from '#shared/needs/days.ts';
import {
  changeDependency,
  type DependencyFields,
  removeDependency,
} from '#shared/plan/commands/dependencies.ts';
import { holds } from '#shared/plan/queries/dependency-graph.ts';
import { agreement } from '#shared/plan/records/needs.ts';
import type { Dependency } from '#shared/plan/records/records.ts';
import { formatDay, t } from '../../messages/messages.ts';
import { today } from '../../state/today.ts';
import { IconButton } from '../../ui/Button.tsx';
import { readDay, readText } from '../../ui/reading-fields.ts';
import { CellField } from '../cells/CellField.tsx';
import { ChoiceCell } from '../cells/ChoiceCell.tsx';
import { PersonSelect } from '../cells/PersonSelect.tsx';
import { cited } from '../citing.ts';
import { ItemName } from '../ItemName.tsx';
import type { NeedsTabProps } from '../NeedsView.tsx';
import { useRun } from '../use-run.ts';
import type { DependencyFacts } from './dependency-facts.ts';
import { warningsOf } from './warning-words.ts';

interface DependencyRowProps extends NeedsTabProps {
  readonly dependency: Dependency;
  readonly facts: DependencyFacts;
}

export const DependencyRow = memo(function DependencyRow({
  records,
  dependency,
  facts,
  onOpen,
}: DependencyRowProps) {
  const { run, readOnly } = useRun();
  const { id } = dependency;
  const change = (fields: DependencyFields) =>
    run((now, context) => changeDependency(now, { dependency: id, ...fields }, context));
  const pair = { item: cited(records, dependency.item), needs: cited(records, dependency.needs) };
  const warnings = warningsOf(records, facts, id);
  const overdue = holds(records, dependency) && isPast(dependency.by, today());
  const warned = warnings.length > 0 || undefined;
  return (
    <>
      <tr data-warned={warned}>
        <td>
          <ItemName records={records} id={dependency.item} onOpen={onOpen} />
        </td>
        <td>
          <ItemName records={records} id={dependency.needs} onOpen={onOpen} />
        </td>
        <td>
          <CellField
            label={t('needs.field.what', pair)}
            written={dependency.what}
            read={readText(MAX_TEXT)}
            onCommit={(what) => change({ what })}
            readOnly={readOnly}
            placeholder={t('needs.what.placeholder')}
            multiline
          />
        </td>
        <td>
          <CellField
            label={t('needs.field.by', pair)}
            written={dependency.by === null ? '' : formatDay(dependency.by)}
            edited={dependency.by ?? ''}
            read={readDay}
            onCommit={(by) => change({ by })}
            readOnly={readOnly}
            placeholder={t('needs.by.placeholder')}
            tone={overdue ? 'late' : undefined}
          />
        </td>
        <td>
          <PersonSelect
            label={t('needs.field.promisedBy', pair)}
            records={records}
            value={dependency.promisedBy}
            nobody={t('needs.nobody')}
            onChange={(promisedBy) => change({ promisedBy })}
            readOnly={readOnly}
          />
          <CellField
            label={t('needs.field.dependencyNote', pair)}
            written={dependency.note}
            read={readText(MAX_TEXT)}
            onCommit={(note) => change({ note })}
            readOnly={readOnly}
            placeholder={t('needs.note.placeholder')}
            tone="note"
          />
        </td>
        <td>
          <ChoiceCell
            label={t('needs.field.agreement', pair)}
            value={dependency.agreement}
            options={agreement.options.map((value) => ({ value, label: t(`needs.agreement.${value}`) }))}
            onChange={(value) => change({ agreement: value })}
            readOnly={readOnly}
          />
        </td>
        <td>
          {!readOnly && (
            <IconButton
              icon={Trash2}
              label={t('needs.dependency.remove', pair)}
              onClick={() => run((now, context) => removeDependency(now, { dependency: id }, context))}
            />
          )}
        </td>
      </tr>
      {warned && (
        <tr className="needs-warnings" data-warned>
          <td colSpan={7}>
            {warnings.map((warning) => (
              <p key={warning} className="needs-warning">
                <TriangleAlert aria-hidden size={14} strokeWidth={2} />
                {warning}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
});
