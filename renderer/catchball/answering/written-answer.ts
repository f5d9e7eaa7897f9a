import type { WrittenAnswer as KeptAnswer } from '#shared/catchball/written-answer.ts';
import type { AnswerDraft } from '../answer-draft.ts';

/** An answer that is being written. */
export interface WrittenAnswer extends Readonly<Omit<KeptAnswer, 'points'>> {
  readonly points: AnswerDraft;
}

export const NOTHING_WRITTEN: WrittenAnswer = {
  points: new Map(),
  message: '',
  replyBy: '',
  obstacles: [],
  gaps: [],
  commitments: [],
  shown: [],
  closing: false,
  closer: '',
};

/** As it is kept between two starts. */
export function toKept({ points, ...rest }: WrittenAnswer): KeptAnswer {
  const said = [...points].map(([item, { changes, ...point }]) => ({
    ...{ item, ...point },
    changes: [...changes].map(([key, change]) => ({ key, ...change })),
  }));
  return { ...rest, points: said };
}

export function fromKept({ points, ...rest }: KeptAnswer): WrittenAnswer {
  const said = points.map(
    ({ item, changes, ...point }) =>
      [item, { ...point, changes: new Map(changes.map(({ key, ...change }) => [key, change])) }] as const,
  );
  return { ...rest, points: new Map(said) };
}
