import { useState } from 'react';
import { addItem } from '#shared/plan/commands/items.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import { t } from '../../messages/messages.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';

interface NewItemRowProps {
  readonly role: Role;
  readonly name: string;
  /** Columns behind the code. */
  readonly span: number;
  readonly plan: BoardPlan;
}

/** Where the next item of a role is written; Enter adds it and stays for the next. */
export function NewItemRow({ role, name, span, plan }: NewItemRowProps) {
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    plan.run((now, context) => addItem(now, { matrix: plan.matrix, role, text: text.trim() }, context));
    setText('');
  };
  return (
    <tr className="linear-new">
      <td />
      <td colSpan={span}>
        <input
          aria-label={t('matrix.nextItem', { role: name })}
          placeholder={t(`matrix.empty.${role}`)}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
          }}
        />
      </td>
    </tr>
  );
}
