import { gap } from '#shared/catchball/format.ts';
import { t } from '../../../messages/messages.ts';
import type { WrittenAnswer } from '../written-answer.ts';
import type { ListProps } from './lists.ts';
import { Cell, RowList } from './RowList.tsx';

type WrittenGap = WrittenAnswer['gaps'][number];
const TYPES = gap.shape.type.options;

const blank = (id: string): WrittenGap => ({ id, item: null, type: 'people', has: '', needs: '' });

/** What the unit has, and what it would need. */
export function GapRows({ written, points, onChange }: ListProps) {
  return (
    <RowList
      title={t('answering.gaps')}
      add={t('answering.gaps.add')}
      rows={written.gaps}
      blank={blank}
      points={points}
      onChange={(gaps) => onChange({ gaps: [...gaps] })}
    >
      {({ type, has, needs }, change) => (
        <>
          <select
            aria-label={t('answering.gaps.type')}
            value={type}
            onChange={({ target }) => change({ type: TYPES.find((one) => one === target.value) ?? type })}
          >
            {TYPES.map((one) => (
              <option key={one} value={one}>
                {t(one === 'other' ? 'answering.gaps.otherType' : `answering.gaps.type.${one}`)}
              </option>
            ))}
          </select>
          <Cell label={t('answering.gaps.has')} value={has} onChange={(to) => change({ has: to })} />
          <Cell label={t('answering.gaps.needs')} value={needs} onChange={(to) => change({ needs: to })} />
        </>
      )}
    </RowList>
  );
}
