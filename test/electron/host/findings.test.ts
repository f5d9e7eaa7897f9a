import { expect, test } from 'vitest';
import { findingOf } from '#shared/audit/listing.ts';
import { subjectOf } from '#shared/audit/subject.ts';
import { acceptFinding } from '#shared/plan/commands/acceptances.ts';
import { addBarrier } from '#shared/plan/commands/barriers.ts';
import { setOwner } from '#shared/plan/commands/owner.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { testContext } from '../../shared/plan/arbitraries.ts';
import { hostInFolder, laterHost } from './host-in-folder.ts';

const EVERYTHING = { matrix: null, rule: null, severity: null, unit: null, person: null, accepted: false };
const ASKED = { filter: EVERYTHING, by: 'rule', from: 0, count: 500, language: 'en' } as const;

test('finds what is wrong over all levels, and sees every edit, also one that is taken back', async () => {
  const host = laterHost();
  const { plan, matrix } = await host.ask('plan.openSample', { sample: 'automotive' });
  const unowned = async () => {
    const filter = { ...EVERYTHING, rule: 'noOwner' };
    return (await host.ask('plan.findings', { plan, ...ASKED, filter })).findings.map(({ says }) => says);
  };
  expect(await unowned()).toEqual([]);
  const { records } = await host.ask('plan.matrix', { plan, matrix });
  const [item] = RecordSet.of(records).list('item');
  if (!item) throw new Error('The sample has no item.');
  const nobody = setOwner(RecordSet.of(records), { item: item.id, owner: null }, testContext('e'));
  await host.ask('plan.commit', { plan, edit: nobody });
  expect(await unowned()).toEqual([`${item.code} ${item.text}`]);
  await host.ask('plan.undo', { plan });
  expect(await unowned()).toEqual([]);
});

test('lists what was accepted apart, and no call changes the plan', async () => {
  const host = laterHost();
  const { plan, matrix } = await host.ask('plan.openSample', { sample: 'automotive' });
  const asked = { ...ASKED, filter: { ...EVERYTHING, matrix } };
  const before = await host.ask('plan.findings', { plan, ...asked });
  const [first] = before.findings;
  const finding = first && findingOf(first);
  if (!finding) throw new Error('Nothing is found.');
  const { records, seq } = await host.ask('plan.matrix', { plan, matrix });
  const args = {
    matrix: finding.matrix,
    rule: finding.rule.key,
    subject: subjectOf(finding),
    name: finding.rule.texts.en.name,
    reason: 'The customer asked for it',
  };
  const edit = acceptFinding(RecordSet.of(records), args, testContext('e'));
  const committed = await host.ask('plan.commit', { plan, edit });
  expect(committed.seq).toBe(seq + 1);
  const after = await host.ask('plan.findings', { plan, ...asked });
  expect(after.findings.map(({ key }) => key)).toEqual(before.findings.slice(1).map(({ key }) => key));
  const accepted = { ...ASKED, filter: { ...EVERYTHING, accepted: true } };
  expect((await host.ask('plan.findings', { plan, ...accepted })).findings).toMatchObject([
    { key: first?.key, acceptance: { reason: 'The customer asked for it' } },
  ]);
  expect((await host.ask('plan.matrix', { plan, matrix })).seq).toBe(seq + 1);
});

test('knows what day it is, and finds anew when it is another', async () => {
  let now = '2026-04-30T12:00:00.000Z';
  const host = hostInFolder({ services: { now: () => now } });
  const { plan, matrix } = await host.ask('plan.openSample', { sample: 'automotive' });
  const { records } = await host.ask('plan.matrix', { plan, matrix });
  const [item] = RecordSet.of(records).list('item');
  if (!item) throw new Error('The sample has no item.');
  const fields = { item: item.id, text: 'No press time', due: '2026-04' };
  const edit = addBarrier(RecordSet.of(records), fields, testContext('e'));
  await host.ask('plan.commit', { plan, edit });
  const overdue = async () => {
    const filter = { ...EVERYTHING, rule: 'barrierOverdue' };
    return (await host.ask('plan.findings', { plan, ...ASKED, filter })).findings.length;
  };
  expect(await overdue()).toBe(0);
  now = '2026-05-01T00:00:00.000Z';
  expect(await overdue()).toBe(1);
});

test('refuses what is no question', async () => {
  const host = laterHost();
  const { plan } = await host.ask('plan.openSample', { sample: 'homelessness' });
  const bad = [
    { plan, ...ASKED, count: 501 },
    { plan, ...ASKED, by: 'colour' },
    { plan, ...ASKED, filter: { ...EVERYTHING, severity: 'fatal' } },
    { plan, ...ASKED, filter: { ...EVERYTHING, unit: '../x' } },
  ];
  for (const input of bad) expect((await host.refusal('plan.findings', input)).code).toBe('badInput');
});
