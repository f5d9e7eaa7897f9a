import type { OpenPoint } from '../../answer-draft.ts';
import type { WrittenAnswer } from '../written-answer.ts';

/** What every list of an answer is made of. */
export interface ListProps {
  readonly written: WrittenAnswer;
  readonly points: readonly OpenPoint[];
  readonly onChange: (news: Partial<WrittenAnswer>) => void;
}
