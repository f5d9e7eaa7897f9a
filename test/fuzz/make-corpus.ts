/**
 * `node test/fuzz/make-corpus.ts` writes the valid files that the fuzzing starts from, by the program's own functions.
 * A file that is there already stays as it is: it was written by an earlier version, and must open for ever.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { writeCatchballFile } from '#electron/exchange/catchball-files.ts';
import { escalateRound, withdrawRound } from '#shared/catchball/answer-round.ts';
import type { AnswerPoint, Round } from '#shared/catchball/format.ts';
import type { RoundMaking } from '#shared/catchball/making.ts';
import { throwRound } from '#shared/catchball/throw-round.ts';
import { type ItemId, threadId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { blankItem } from '#shared/plan/records/blank.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import {
  LOWER,
  lowerAnnual,
  smallPlan,
  UPPER,
  upperMeasure,
  upperPriority,
} from '../electron/plan-file/plans.ts';
import { answering, fileOf, making } from '../shared/catchball/thread.ts';
import { CORPUS, corpusKey, PASSPHRASE } from './corpus.ts';

const TARGET = { kind: 'value', id: `${upperMeasure.id}~2026-03`, field: 'plan' } as const;
const JAPANESE = new Map<string, string>([
  [upperPriority.id, '車軸ラインの切替時間を半減する'],
  [upperMeasure.id, '設備総合効率（ＯＥＥ）'],
]);

function signed(id: string, plan: string): RoundMaking {
  const made = making(id, plan);
  return { ...made, from: { ...made.from, key: corpusKey.publicKey }, sign: corpusKey.sign };
}

function thrown(plan: RecordSet, message: string, made: RoundMaking) {
  const lower = plan.list('unit').find(({ parent }) => parent !== null);
  if (!lower) throw new Error('The small plan has a lower unit.');
  const points = [upperPriority.id, upperMeasure.id].map((item) => ({
    item,
    negotiable: ['wording' as const, 'target' as const, 'date' as const],
  }));
  const content = { thread: threadId.parse('thread-1'), matrix: UPPER, lower: lower.id, points, message };
  return throwRound(plan, { ...content, replyBy: '2026-02-20' }, made);
}

function point(item: ItemId, verdict: AnswerPoint['verdict'], changes: AnswerPoint['changes'] = []) {
  return { item, verdict, reason: `Because of “${verdict}”`, changes };
}

function counter(to: number, text: string): readonly AnswerPoint[] {
  return [
    point(upperPriority.id, 'acceptWithChanges', [
      { kind: 'item', id: upperPriority.id, field: 'text', to: text, reason: 'Clearer' },
    ]),
    point(upperMeasure.id, 'counter', [
      { ...TARGET, to, reason: 'Two cells start late' },
      { ...TARGET, id: `${upperMeasure.id}~2026-04`, to: to + 1, reason: '' },
    ]),
  ];
}

const japanese = (record: PlanRecord): PlanRecord =>
  record.kind === 'item' ? { ...record, text: JAPANESE.get(record.id) ?? '', why: '品質を守るため' } : record;

const accepts = [point(upperPriority.id, 'accept'), point(upperMeasure.id, 'accept')];
const lowerSheet = smallPlan.filter((record) => record.kind === 'matrix' && record.id === LOWER);
const { header, round: first } = thrown(
  RecordSet.of(smallPlan),
  'What can you carry?',
  signed('round-1', 'plan'),
);
const answer = answering(first, counter(3, 'Halve the change-over time'), signed('round-2', 'lower-plan'), {
  message: 'What we can carry.',
  obstacles: [{ id: 'o1', item: upperPriority.id, text: 'The second cell comes in May' }],
  gaps: [{ id: 'g1', item: null, type: 'people', has: '2 fitters', needs: '3 fitters' }],
  commitments: [
    {
      id: 'c1',
      item: null,
      by: 'upper',
      text: 'One fitter',
      state: 'asked',
      owner: '',
      due: null,
      reason: '',
    },
  ],
  shown: [...lowerSheet, blankItem({ ...lowerAnnual, extra: null })],
});
const other = answering(first, counter(4, 'Halve it on line 1'), making('round-2b', 'lower-plan'));
const merge = answering(answer, accepts, signed('round-3', 'plan'), {
  side: 'upper',
  grandparent: first,
  merges: [other],
  closing: 'Plant lead',
});
const agreement = answering(merge, accepts, signed('round-4', 'lower-plan'), {
  grandparent: answer,
  closing: 'Line lead',
});
const withdrawal = withdrawRound(answer, 'Too early.', signed('round-3w', 'lower-plan'));
const escalation = escalateRound(
  answer,
  { side: 'upper', to: 'Works council', message: 'Please decide.' },
  signed('round-3e', 'plan'),
);
const ruling = answering(escalation, accepts, making('round-4r', 'third-plan'), { side: 'third' });
const inJapanese = thrown(
  RecordSet.of(smallPlan.map(japanese)),
  'どこまで担えますか。',
  signed('round-1', 'plan'),
);
const inJapaneseAnswer = answering(
  inJapanese.round,
  counter(3, '段取り替え時間を半分にする 🏭'),
  making('round-2', 'lower-plan'),
);

const of = (...rounds: readonly Round[]) => fileOf(header, rounds);
const FILES = {
  '1.1-throw.catchball': of(first),
  '1.1-answer.catchball': of(first, answer),
  '1.1-branches.catchball': of(first, answer, other),
  '1.1-agreement.catchball': of(first, answer, other, merge, agreement),
  '1.1-withdrawn.catchball': of(first, answer, withdrawal),
  '1.1-escalated.catchball': of(first, answer, escalation, ruling),
  '1.1-japanese.catchball': fileOf(inJapanese.header, [inJapanese.round, inJapaneseAnswer]),
};

for (const [name, document] of Object.entries(FILES)) {
  const path = join(CORPUS, name);
  if (!existsSync(path)) await writeCatchballFile(path, document, null);
}

const sealed = join(CORPUS, 'sealed.catchball');
if (!existsSync(sealed)) {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  // So little work that it can be opened a thousand times in a test.
  encrypter.setScryptWorkFactor(2);
  writeFileSync(sealed, await encrypter.encrypt(JSON.stringify(of(first))));
}
