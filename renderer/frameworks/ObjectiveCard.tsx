import { Ellipsis, Info } from 'lucide-react';
import { useState } from 'react';
import { FEWEST_KEY_RESULTS, MOST_KEY_RESULTS, type Objective } from '#shared/frameworks/okr.ts';
import type { Quarter } from '#shared/frameworks/quarters.ts';
import { editText, removeItem } from '#shared/plan/commands/items.ts';
import { addKeyResult, attachPriority } from '#shared/plan/commands/okr.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t, tCount } from '../messages/messages.ts';
import { usePlanStore } from '../state/stores.ts';
import { CellSelect } from '../ui/CellSelect.tsx';
import { Menu } from '../ui/Menu.tsx';
import { AddLine } from './AddLine.tsx';
import { GradeChip } from './GradeField.tsx';
import { InlineText } from './InlineField.tsx';
import { ItemCode } from './ItemCode.tsx';
import { KeyResultRow } from './KeyResultRow.tsx';

interface ObjectiveCardProps {
  readonly objective: Objective;
  readonly owner: string | undefined;
  readonly quarter: Quarter;
  /** What new key results can hang below: the priority itself, or those of an annual objective. */
  readonly under: readonly Item[];
  /** All of the matrix. */
  readonly priorities: readonly Item[];
  readonly readOnly: boolean;
  readonly onOpen: (item: Item) => void;
}

/** An objective over its key results, as a group of rows of one table. */
export function ObjectiveCard(props: ObjectiveCardProps) {
  const { objective, owner, quarter, under, priorities, readOnly, onOpen } = props;
  const store = usePlanStore();
  const { item, keyResults, grade, advice } = objective;
  const graded = keyResults.filter((one) => one.grade !== null).length;
  const open = { label: t('frameworks.open', { code: item.code }), run: () => onOpen(item) };
  const remove = {
    label: t('frameworks.remove', { code: item.code }),
    run: () => store.run((records, context) => removeItem(records, { item: item.id }, context)),
  };
  return (
    <tbody className="objective" aria-label={item.code}>
      <tr className="objective-row">
        <th scope="rowgroup" colSpan={5}>
          <span className="objective-name">
            <ItemCode item={item} onOpen={onOpen} />
            <InlineText
              label={t('okrs.textOf', { code: item.code })}
              text={item.text}
              readOnly={readOnly}
              onCommit={(text) =>
                store.run((records, context) => editText(records, { item: item.id, text }, context))
              }
            />
          </span>
        </th>
        <td className="objective-about">{owner ? <span className="objective-owner">{owner}</span> : null}</td>
        <td>
          <GradeChip grade={grade} label={t('okrs.grade.mean', { code: item.code })} />
        </td>
        <td className="is-menu">
          <Menu
            label={t('okrs.actionsFor', { code: item.code })}
            align="end"
            groups={readOnly ? [[open]] : [[open], [remove]]}
          >
            <Ellipsis aria-hidden size={16} />
          </Menu>
        </td>
      </tr>
      {keyResults.map((keyResult) => (
        <KeyResultRow
          key={keyResult.item.id}
          objective={item}
          {...{ keyResult, quarter, readOnly, onOpen }}
        />
      ))}
      <tr className="objective-foot">
        <td colSpan={8}>
          <div>
            {!readOnly && <AddKeyResult {...{ item, under, priorities }} />}
            {graded > 0 && graded < keyResults.length && (
              <span className="objective-graded">
                {t('okrs.graded', { graded, count: keyResults.length })}
              </span>
            )}
            {advice && (
              <span className="objective-advice">
                <Info aria-hidden size={13} strokeWidth={2} />
                {tCount(`okrs.advice.${advice}`, keyResults.length, {
                  fewest: FEWEST_KEY_RESULTS,
                  most: MOST_KEY_RESULTS,
                })}
              </span>
            )}
          </div>
        </td>
      </tr>
    </tbody>
  );
}

/** A new key result; of an annual objective it goes under one of its priorities. */
function AddKeyResult({
  item,
  under,
  priorities,
}: { readonly item: Item } & Pick<ObjectiveCardProps, 'under' | 'priorities'>) {
  const store = usePlanStore();
  const [chosen, setChosen] = useState<string | null>(null);
  const target = under.find(({ id }) => id === chosen) ?? under[0];
  if (!target) {
    return (
      <span className="add-line-note">
        {t('okrs.noPriority')}
        {priorities.length > 0 && <LinkPriority {...{ item, priorities }} />}
      </span>
    );
  }
  return (
    <AddLine
      label={t('okrs.addKeyResult')}
      onAdd={(text) =>
        store.run((records, context) => addKeyResult(records, { objective: target.id, text }, context))
      }
    >
      {target.id !== item.id && (
        <select
          aria-label={t('okrs.under')}
          title={t('okrs.under')}
          value={target.id}
          onChange={(event) => setChosen(event.target.value)}
        >
          {under.map(({ id, code, text }) => (
            <option key={id} value={id}>
              {`${code} ${text}`}
            </option>
          ))}
        </select>
      )}
    </AddLine>
  );
}

/** The way from an annual objective that nothing serves yet to the key results of a priority. */
function LinkPriority({
  item,
  priorities,
}: { readonly item: Item } & Pick<ObjectiveCardProps, 'priorities'>) {
  const store = usePlanStore();
  return (
    <CellSelect
      label={t('okrs.linkFor', { code: item.code })}
      value=""
      options={[
        { value: '', label: t('okrs.link') },
        ...priorities.map(({ id, code, text }) => ({ value: id as string, label: `${code} ${text}` })),
      ]}
      onChange={(chosen) => {
        const priority = priorities.find(({ id }) => id === chosen);
        if (!priority) return;
        store.run((records, context) =>
          attachPriority(records, { objective: item.id, priority: priority.id }, context),
        );
      }}
    />
  );
}
