import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { MAX_TEXT } from '#shared/json.ts';
import {
  addDependency,
  changeDependency,
  type DependencyFields,
  removeDependency,
} from '#shared/plan/commands/dependencies.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import { agreement } from '#shared/plan/records/needs.ts';
import type { Dependency } from '#shared/plan/records/records.ts';
import { t } from '../../../messages/messages.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { CommitField } from '../../../ui/CommitField.tsx';
import { ItemSearch } from '../../../ui/ItemSearch.tsx';
import { readDay, readText } from '../../../ui/reading-fields.ts';
import { nameOf } from '../../reading.ts';
import type { NeedsSectionsProps } from './NeedsSections.tsx';

/** What an item needs, and what needs it. The page holds one matrix and the ends of its dependencies; items of others are searched in the view of all levels. */
export function DependencyList({ item, records, plan }: NeedsSectionsProps) {
  const [asked, setAsked] = useState<ItemId | null>(null);
  const needs = recordsWhere(records, 'dependency', 'item', item.id);
  const gives = recordsWhere(records, 'dependency', 'needs', item.id);
  const readOnly = plan.readOnly();
  if (readOnly && needs.length + gives.length === 0) return null;
  const add = (other: ItemId | null) => {
    setAsked(null);
    if (other) plan.run((now, context) => addDependency(now, { item: item.id, needs: other }, context));
  };
  const lines = (dependencies: readonly Dependency[], other: 'item' | 'needs') => (
    <ul className="inspector-needs">
      {dependencies.map((each) => (
        <Line key={each.id} dependency={each} other={each[other]} {...{ item, records, plan }} />
      ))}
    </ul>
  );
  return (
    <section className="inspector-section">
      {needs.length > 0 && <h3>{t('needs.inspector.needs')}</h3>}
      {needs.length > 0 && lines(needs, 'needs')}
      {!readOnly &&
        (asked === item.id ? (
          <ItemSearch
            label={t('needs.inspector.addNeed')}
            records={records}
            chosen={null}
            onChoose={add}
            without={item.id}
          />
        ) : (
          <div>
            <Button tone="quiet" icon={Plus} onClick={() => setAsked(item.id)}>
              {t('needs.inspector.addNeed')}
            </Button>
          </div>
        ))}
      {gives.length > 0 && <h3>{t('needs.inspector.gives')}</h3>}
      {gives.length > 0 && lines(gives, 'item')}
    </section>
  );
}

interface LineProps extends NeedsSectionsProps {
  readonly dependency: Dependency;
  readonly other: ItemId;
}

function Line({ dependency, other, records, plan }: LineProps) {
  const readOnly = plan.readOnly();
  const { id } = dependency;
  const change = (fields: DependencyFields) =>
    plan.run((now, context) => changeDependency(now, { dependency: id, ...fields }, context));
  const pair = {
    item: records.get('item', dependency.item)?.code ?? '…',
    needs: records.get('item', dependency.needs)?.code ?? '…',
  };
  return (
    <li>
      <p className="inspector-full">{nameOf(records, other)}</p>
      <CommitField
        label={t('needs.column.what')}
        of={id}
        written={dependency.what}
        read={readText(MAX_TEXT)}
        onCommit={(what) => change({ what })}
        readOnly={readOnly}
        multiline
      />
      <div className="inspector-needs-row">
        <CommitField
          label={t('needs.column.by')}
          of={id}
          written={dependency.by ?? ''}
          read={readDay}
          onCommit={(by) => change({ by })}
          readOnly={readOnly}
          placeholder={t('needs.by.placeholder')}
        />
        <select
          aria-label={t('needs.field.agreement', pair)}
          value={dependency.agreement}
          disabled={readOnly}
          onChange={({ target }) => {
            const chosen = agreement.safeParse(target.value);
            if (chosen.success) change({ agreement: chosen.data });
          }}
        >
          {agreement.options.map((value) => (
            <option key={value} value={value}>
              {t(`needs.agreement.${value}`)}
            </option>
          ))}
        </select>
        {!readOnly && (
          <IconButton
            icon={Trash2}
            label={t('needs.dependency.remove', pair)}
            onClick={() => plan.run((now, context) => removeDependency(now, { dependency: id }, context))}
          />
        )}
      </div>
    </li>
  );
}
