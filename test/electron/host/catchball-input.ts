import type { Input } from '#shared/host/calls.ts';

type AnswerInput = Input<'catchball.answer'>;

/** An answer that says nothing beyond its verdicts, in a file that is not sealed. */
export const PLAIN_ANSWER = {
  message: '',
  replyBy: null,
  obstacles: [],
  gaps: [],
  commitments: [],
  closing: null,
  shown: [],
  merges: [],
  passphrase: null,
} satisfies Omit<AnswerInput, 'plan' | 'thread' | 'round' | 'answers' | 'file'>;

/** A file that is not sealed, opened wherever it belongs. */
export const PLAIN_OPENING = { plan: null, passphrase: null, into: 'auto' } as const;
