import type { Catchball } from './catchball.ts';
import type { Catching } from './catching.ts';
import type { Handlers } from './router.ts';

type CatchballCall = Exclude<
  Extract<keyof Handlers, `catchball.${string}`>,
  'catchball.draft' | 'catchball.keepDraft'
>;

/** The calls about threads, answered by what sends and what takes in. */
export function catchballHandlers(catchball: Catchball, catching: Catching): Pick<Handlers, CatchballCall> {
  return {
    'catchball.threads': ({ plan }) => catchball.threads(plan),
    'catchball.thread': ({ plan, thread }) => catchball.thread(plan, thread),
    'catchball.conflicts': ({ plan }) => catchball.conflicts(plan),
    'catchball.previewThrow': (input) => catchball.previewThrow(input),
    'catchball.throw': (input) => catchball.throw(input),
    'catchball.open': (input) => catching.open(input),
    'catchball.previewAnswer': (input) => catchball.previewAnswer(input),
    'catchball.answer': (input) => catchball.answer(input),
    'catchball.withdraw': (input) => catchball.withdraw(input),
    'catchball.escalate': (input) => catchball.escalate(input),
    'catchball.saveAgain': (input) => catchball.saveAgain(input),
    'catchball.fileName': (input) => catchball.fileName(input),
    'catchball.review': (input) => catchball.review(input),
    'catchball.decide': (input) => catchball.decide(input),
  };
}
