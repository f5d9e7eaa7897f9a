import { Ellipsis } from 'lucide-react';
import type { KeyResult } from '#shared/frameworks/okr.ts';
import type { Quarter } from '#shared/frameworks/quarters.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { editText, removeItem } from '#shared/plan/commands/items.ts';
import { detachKeyResult } from '#shared/plan/commands/okr.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import type { PlanCommand } from '../state/plan-store.ts';
import { usePlanStore } from '../state/stores.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { FigureField } from './FigureField.tsx';
import { GradeField } from './GradeField.tsx';
import { InlineNumber, InlineText } from './InlineField.tsx';
import { ItemCode } from './ItemCode.tsx';
import { UnitField } from './UnitField.tsx';

interface KeyResultRowProps {
  readonly objective: Item;
  readonly keyResult: KeyResult;
  readonly quarter: Quarter;
  readonly readOnly: boolean;
  readonly onOpen: (item: Item) => void;
}

/** A key result in a quarter: where it began, where it shall come and where it is, and its grade. */
export function KeyResultRow({ objective, keyResult, quarter, readOnly, onOpen }: KeyResultRowProps) {
  const store = usePlanStore();
  const { item, through } = keyResult;
  const own = item.id === objective.id;
  const run = (command: PlanCommand) => store.run(command);
  return (
    <tr className="key-result">
      <th scope="row">
        <span className="key-result-name">
          <ItemCode item={item} onOpen={onOpen} />
          {own ? (
            <span className="key-result-own">{t('okrs.ownFigures')}</span>
          ) : (
            <InlineText
              label={t('okrs.textOf', { code: item.code })}
              text={item.text}
              readOnly={readOnly}
              onCommit={(text) =>
                run((records, context) => editText(records, { item: item.id, text }, context))
              }
            />
          )}
          {through.length > 0 && (
            <span className="key-result-through">
              {t('okrs.through', { codes: through.map(({ code }) => code).join(', ') })}
            </span>
          )}
        </span>
      </th>
      <td className="is-figure">
        <InlineNumber
          label={t('okrs.baselineOf', { code: item.code })}
          amount={item.baseline}
          readOnly={readOnly}
          onCommit={(value) =>
            run((records, context) =>
              setField(records, { kind: 'item', id: item.id, field: 'baseline', value }, context),
            )
          }
        />
      </td>
      <td className="is-figure">
        <FigureField of="target" {...{ keyResult, quarter, readOnly }} />
      </td>
      <td className="is-figure">
        <FigureField of="actual" {...{ keyResult, quarter, readOnly }} />
      </td>
      <td>
        <UnitField {...{ item, readOnly }} />
      </td>
      <td>
        <Progress share={keyResult.computed} />
      </td>
      <td>
        <GradeField {...{ keyResult, quarter, readOnly }} />
      </td>
      <td className="is-menu">
        <Menu label={t('okrs.actionsFor', { code: item.code })} align="end" groups={actions()}>
          <Ellipsis aria-hidden size={16} />
        </Menu>
      </td>
    </tr>
  );

  function actions(): readonly (readonly MenuItem[])[] {
    const open = { label: t('frameworks.open', { code: item.code }), run: () => onOpen(item) };
    if (readOnly || own) return [[open]];
    const detach = {
      label: t('okrs.detach', { code: objective.code }),
      disabled: through.length > 0,
      run: () =>
        run((records, context) =>
          detachKeyResult(records, { objective: objective.id, measure: item.id }, context),
        ),
    };
    const remove = {
      label: t('frameworks.remove', { code: item.code }),
      run: () => run((records, context) => removeItem(records, { item: item.id }, context)),
    };
    return [[open], [detach, remove]];
  }
}

/** The share of the way that was gone, as a bar; an empty one where it cannot be told. */
function Progress({ share }: { readonly share: number | null }) {
  return (
    <span className={`okr-progress${share === null ? ' is-unknown' : ''}`} aria-hidden="true">
      <span style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
    </span>
  );
}
