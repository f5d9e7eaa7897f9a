import { t } from '../../../messages/messages.ts';
import type { ListProps } from './lists.ts';
import { Cell, RowList } from './RowList.tsx';

/** What stands in the way. */
export function ObstacleRows({ written, points, onChange }: ListProps) {
  return (
    <RowList
      title={t('answering.obstacles')}
      add={t('answering.obstacles.add')}
      rows={written.obstacles}
      blank={(id) => ({ id, item: null, text: '' })}
      points={points}
      onChange={(obstacles) => onChange({ obstacles: [...obstacles] })}
    >
      {({ text }, change) => (
        <Cell
          label={t('answering.obstacles.text')}
          value={text}
          maxLength={2000}
          onChange={(to) => change({ text: to })}
        />
      )}
    </RowList>
  );
}
