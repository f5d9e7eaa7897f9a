import type { AnswerDrafts } from './answer-drafts.ts';
import type { Catchball } from './catchball.ts';
import type { Catching } from './catching.ts';
import type { Plans } from './plans.ts';
import type { Handlers } from './router.ts';

type CatchballCall = Extract<keyof Handlers, `catchball.${string}`>;

interface CatchballServices {
  readonly catchball: Catchball;
  readonly catching: Catching;
  readonly drafts: AnswerDrafts;
  readonly plans: Plans;
}

/** The calls about threads, answered by what sends, what takes in, and what keeps an answer until it is sent. */
export function catchballHandlers({
  catchball,
  catching,
  drafts,
  plans,
}: CatchballServices): Pick<Handlers, CatchballCall> {
  return {
    'catchball.threads': ({ plan }) => catchball.threads(plan),
    'catchball.thread': ({ plan, thread }) => catchball.thread(plan, thread),
    'catchball.conflicts': ({ plan }) => catchball.conflicts(plan),
    'catchball.previewThrow': (input) => catchball.previewThrow(input),
    'catchball.throw': (input) => catchball.throw(input),
    'catchball.open': (input) => catching.open(input),
    'catchball.draft': ({ plan, round }) => drafts.read(plans.session(plan).file.meta.plan, round),
    'catchball.keepDraft': ({ plan, round, draft }) => {
      drafts.keep(plans.session(plan).file.meta.plan, round, draft);
      return null;
    },
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
