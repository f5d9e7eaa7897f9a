import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerPoint } from '#shared/catchball/format.ts';
import { PLAIN_ANSWER, PLAIN_OPENING } from '#test/electron/host/catchball-input.ts';
import type { HostInFolder } from '#test/electron/host/host-in-folder.ts';

/** The division's plan in its host, with P3, K2 and K5 thrown to Production as `thrown.catchball`. */
export async function divisionThrew(division: HostInFolder) {
  const opened = await division.ask('plan.openSample', { sample: 'automotive' });
  const outline = await division.ask('plan.outline', { plan: opened.plan });
  const lower = outline.units.find(({ name }) => name === 'Production');
  if (!lower) throw new Error('The sample has no Production.');
  const { records } = await division.ask('plan.matrix', { plan: opened.plan, matrix: opened.matrix });
  const items = ['P3', 'K2', 'K5'].map((code) => {
    const item = records.find((record) => record.kind === 'item' && record.code === code);
    if (item?.kind !== 'item') throw new Error(`The sample has no ${code}.`);
    return item;
  });
  await division.ask('catchball.throw', {
    plan: opened.plan,
    matrix: opened.matrix,
    unit: lower.id,
    points: items.map(({ id }) => ({ item: id, negotiable: ['wording', 'target', 'date'] })),
    message: 'What can Production carry?',
    replyBy: '2026-02-20',
    file: division.file('thrown.catchball', 'saveCatchball'),
    passphrase: null,
  });
  return { opened, items };
}

export function mail(name: string, from: HostInFolder, to: HostInFolder): void {
  copyFileSync(join(from.folders.home, name), join(to.folders.home, name));
}

/** Production opens what it was sent. */
export function caught(production: HostInFolder) {
  return production.ask('catchball.open', {
    file: production.file('thrown.catchball', 'openCatchball'),
    ...PLAIN_OPENING,
  });
}

/** Production answers, proposing to close where somebody does, and the division opens the answer. */
export async function answered(
  production: HostInFolder,
  division: HostInFolder,
  answers: readonly AnswerPoint[],
  closing: string | null = null,
) {
  const { plan, thread, round: id } = await caught(production);
  await production.ask('catchball.answer', {
    plan: plan.plan,
    thread,
    round: id,
    ...PLAIN_ANSWER,
    closing,
    answers: [...answers],
    file: production.file('answer.catchball', 'saveCatchball'),
  });
  mail('answer.catchball', production, division);
  return division.ask('catchball.open', {
    file: division.file('answer.catchball', 'openCatchball'),
    ...PLAIN_OPENING,
  });
}
