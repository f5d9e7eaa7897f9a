import { describe, expect, it } from 'vitest';
import { fileNameOf } from '#shared/catchball/document.ts';
import { CatchballError } from '#shared/catchball/error.ts';
import type { AnswerPoint } from '#shared/catchball/format.ts';
import { readCatchball } from '#shared/catchball/read.ts';
import { itemId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, divisionThrows, fileOf, making, proof } from './thread.ts';

const SECRET = 'planted-secret';

/** The sample with a secret in every text field that a throw has no business to carry. */
function withSecrets(): RecordSet {
  const chosen = new Set(['P3', 'K2', 'K5']);
  const spoil = (record: PlanRecord): PlanRecord => {
    switch (record.kind) {
      case 'item':
        return {
          ...record,
          perspective: SECRET,
          extra: { note: SECRET },
          ...(chosen.has(record.id) ? {} : { why: SECRET, metText: SECRET }),
        };
      case 'link':
        return { ...record, reason: SECRET, author: SECRET, extra: { note: SECRET } };
      case 'person':
        return { ...record, name: SECRET, mail: SECRET };
      case 'unit':
      case 'matrix':
      case 'plan':
      case 'period':
      case 'value':
        return { ...record, extra: { note: SECRET } };
      default:
        return record;
    }
  };
  return RecordSet.of([...buildSample('automotive')].map(spoil));
}

describe('a throw', () => {
  const plan = buildSample('automotive');
  const { header, round } = divisionThrows(plan);
  const shown = RecordSet.of(round.snapshot);

  it('shows the chosen items, what they hang on up to the long-term objectives, and no other item', () => {
    const codes = shown.list('item').map(({ code }) => code);
    expect(codes.toSorted()).toEqual(
      ['P3', 'K2', 'K5', 'P4', 'P5', 'A1', 'A2', 'A3', 'A4', 'A5', 'B1', 'B2', 'B3'].toSorted(),
    );
    expect(codes).not.toContain('P1');
    expect(codes).not.toContain('K1');
  });

  it('carries targets but no actuals, owners, people or duties', () => {
    expect(shown.list('value').every(({ actual }) => actual === null)).toBe(true);
    expect(shown.list('value').some(({ plan: target }) => target !== null)).toBe(true);
    expect(shown.list('item').every(({ owner, budget }) => owner === null && budget === null)).toBe(true);
    expect(['person', 'duty', 'participant'].map((kind) => shown.list(kind as 'person').length)).toEqual([
      0, 0, 0,
    ]);
  });

  it('leaks nothing that was not chosen, to the last byte', () => {
    const thrown = divisionThrows(withSecrets());
    expect(JSON.stringify(fileOf(thrown.header, [thrown.round]))).not.toContain(SECRET);
  });

  it('is named so that a person understands the file', () => {
    expect(fileNameOf(header, 1, 'ja')).toMatch(/ – ラウンド 1\.catchball$/);
    expect(fileNameOf(header, 1, 'en')).toBe(
      'Production – from Components Division – FY2026 – round 1.catchball',
    );
  });

  it('reads back as what it was', () => {
    const read = readCatchball(fileOf(header, [round]), 'a.catchball', proof);
    expect(read.document.rounds).toEqual([round]);
  });
});

describe('an answer', () => {
  const { header, round } = divisionThrows(buildSample('automotive'));
  const answer = (changes: AnswerPoint['changes']): readonly AnswerPoint[] => [
    { item: itemId.parse('K2'), verdict: 'counter', reason: 'Two cells start late', changes },
  ];

  it('turns changed fields into a proposal over the snapshot, and reads back', () => {
    const reply = answering(
      round,
      answer([
        { kind: 'value', id: 'K2~2026-12', field: 'plan', to: 83, reason: 'Ramp of the second cell' },
        { kind: 'item', id: 'K2', field: 'text', to: 'OEE of the cells', reason: '' },
      ]),
      making('round-2', 'production'),
      { message: 'Here is what we can carry.' },
    );
    expect(reply.proposal.changed).toEqual([
      { kind: 'value', id: 'K2~2026-12', field: 'plan', from: 85, to: 83 },
      { kind: 'item', id: 'K2', field: 'text', from: 'OEE', to: 'OEE of the cells' },
    ]);
    expect(reply).toMatchObject({ number: 2, direction: 'up', parent: round.hash });
    expect(readCatchball(fileOf(header, [round, reply]), 'a.catchball', proof).document.rounds).toHaveLength(
      2,
    );
  });

  it('adds a target for a month that had none', () => {
    const reply = answering(
      round,
      answer([{ kind: 'value', id: 'K2~2027-01', field: 'plan', to: 86, reason: '' }]),
      making('round-2', 'production'),
      { message: '' },
    );
    expect(reply.proposal.added).toMatchObject([{ kind: 'value', item: 'K2', month: '2027-01', plan: 86 }]);
  });

  it.each([
    ['a field that is not open', { kind: 'item', id: 'K2', field: 'budget', to: 5 }],
    ['an item that was only shown', { kind: 'item', id: 'A1', field: 'text', to: 'x' }],
    ['an item that was not shown', { kind: 'item', id: 'P1', field: 'text', to: 'x' }],
  ] as const)('refuses %s', (_, change) => {
    const act = () =>
      answering(round, answer([{ ...change, reason: '' }]), making('round-2', 'production'), { message: '' });
    expect(act).toThrow(CatchballError);
  });
});
