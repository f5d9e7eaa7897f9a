import { otherSide } from '#shared/catchball/sides.ts';
import { t } from '../../../messages/messages.ts';
import type { WrittenAnswer } from '../written-answer.ts';
import type { ListProps } from './lists.ts';
import { Cell, RowList } from './RowList.tsx';

type WrittenCommitment = WrittenAnswer['commitments'][number];

interface CommitmentRowsProps extends ListProps {
  readonly side: 'upper' | 'lower';
  readonly party: string;
}

/** What the other level would have to provide. */
export function CommitmentRows({ written, points, side, party, onChange }: CommitmentRowsProps) {
  const by = otherSide(side);
  const blank = (id: string): WrittenCommitment => ({
    ...{ id, item: null, by, text: '', state: 'asked', owner: '', due: null, reason: '' },
  });
  const isOurs = (line: WrittenCommitment) => line.by === by;
  return (
    <RowList
      title={t('answering.commitments', { party })}
      add={t('answering.commitments.add')}
      rows={written.commitments.filter(isOurs)}
      blank={blank}
      points={points}
      onChange={(asked) =>
        onChange({ commitments: [...written.commitments.filter((line) => !isOurs(line)), ...asked] })
      }
    >
      {({ text, owner, due }, change) => (
        <>
          <Cell
            label={t('answering.commitments.text')}
            value={text}
            maxLength={2000}
            onChange={(to) => change({ text: to })}
          />
          <Cell
            label={t('answering.commitments.owner')}
            value={owner}
            onChange={(to) => change({ owner: to })}
          />
          <Cell
            label={t('answering.commitments.due')}
            type="date"
            value={due ?? ''}
            onChange={(to) => change({ due: to === '' ? null : to })}
          />
        </>
      )}
    </RowList>
  );
}
