/**
 * `node test/fuzz/make-corpus.ts` writes the valid files that the fuzzing starts from, by the program's own functions.
 * A file that is there already stays as it is: it was written by an earlier version, and must open for ever.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { writeCatchballFile } from '#electron/exchange/catchball-files.ts';
import type { AnswerPoint, Round } from '#shared/catchball/format.ts';
import { answerRound, throwRound } from '#shared/catchball/rounds.ts';
import { type ItemId, threadId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { smallPlan, UPPER, upperMeasure, upperPriority } from '../electron/plan-file/plans.ts';
import { fileOf, making } from '../shared/catchball/thread.ts';
import { CORPUS, PASSPHRASE } from './corpus.ts';

const TARGET = { kind: 'value', id: `${upperMeasure.id}~2026-03`, field: 'plan' } as const;
const JAPANESE = new Map<string, string>([
  [upperPriority.id, '車軸ラインの切替時間を半減する'],
  [upperMeasure.id, '設備総合効率（ＯＥＥ）'],
]);

function thrown(plan: RecordSet, message: string) {
  const lower = plan.list('unit').find(({ parent }) => parent !== null);
  if (!lower) throw new Error('The small plan has a lower unit.');
  const items = [upperPriority.id, upperMeasure.id];
  const content = { thread: threadId.parse('thread-1'), matrix: UPPER, lower: lower.id, items, message };
  return throwRound(
    plan,
    { ...content, negotiable: ['wording', 'target', 'date', 'scope'], replyBy: '2026-02-20' },
    making('round-1', 'plan'),
  );
}

function point(item: ItemId, verdict: AnswerPoint['verdict'], changes: AnswerPoint['changes'] = []) {
  return { item, verdict, reason: `Because of “${verdict}”`, changes };
}

function answered(parent: Round, id: string, to: number, text: string): Round {
  const answers = [
    point(upperPriority.id, 'acceptWithChanges', [
      { kind: 'item', id: upperPriority.id, field: 'text', to: text, reason: 'Clearer' },
    ]),
    point(upperMeasure.id, 'counter', [
      { ...TARGET, to, reason: 'Two cells start late' },
      { ...TARGET, id: `${upperMeasure.id}~2026-04`, to: to + 1, reason: '' },
    ]),
  ];
  return answerRound(parent, answers, 'What we can carry.', making(id, `from-${id}`));
}

const japanese = (record: PlanRecord): PlanRecord =>
  record.kind === 'item' ? { ...record, text: JAPANESE.get(record.id) ?? '', why: '品質を守るため' } : record;

const first = thrown(RecordSet.of(smallPlan), 'What can you carry?');
const answer = answered(first.round, 'round-2', 3, 'Halve the change-over time');
const other = answered(first.round, 'round-2b', 4, 'Halve it on line 1');
const again = answerRound(answer, [point(upperMeasure.id, 'accept')], 'Agreed.', making('round-3', 'plan'));
const inJapanese = thrown(RecordSet.of(smallPlan.map(japanese)), 'どこまで担えますか。');
const inJapaneseAnswer = answered(inJapanese.round, 'round-2', 3, '段取り替え時間を半分にする 🏭');

const FILES = {
  'throw.catchball': fileOf(first.header, [first.round]),
  'answer.catchball': fileOf(first.header, [first.round, answer]),
  'branches.catchball': fileOf(first.header, [first.round, answer, other, again]),
  'japanese.catchball': fileOf(inJapanese.header, [inJapanese.round, inJapaneseAnswer]),
};

for (const [name, document] of Object.entries(FILES)) {
  const path = join(CORPUS, name);
  if (!existsSync(path)) writeCatchballFile(path, document);
}

const sealed = join(CORPUS, 'sealed.catchball');
if (!existsSync(sealed)) {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  // So little work that it can be opened a thousand times in a test.
  encrypter.setScryptWorkFactor(2);
  writeFileSync(sealed, await encrypter.encrypt(JSON.stringify(FILES['throw.catchball'])));
}
