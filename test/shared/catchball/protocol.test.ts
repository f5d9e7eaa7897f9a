import { describe, expect, it } from 'vitest';
import { escalateRound, withdrawRound } from '#shared/catchball/answer-round.ts';
import type { AnswerPoint, Round } from '#shared/catchball/format.ts';
import { protocolOf } from '#shared/catchball/protocol.ts';
import { itemId } from '#shared/plan/ids.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, divisionThrows, making } from './thread.ts';

const { header, round: thrown } = divisionThrows(buildSample('automotive'));

function said(code: string, verdict: AnswerPoint['verdict'], reason = '', to?: number): AnswerPoint {
  const changes =
    to === undefined
      ? []
      : [{ kind: 'value' as const, id: `${code}~2026-12`, field: 'plan', to, reason: 'Cell two is late.' }];
  return { item: itemId.parse(code), verdict, reason, changes };
}

const counter = answering(
  thrown,
  [said('P3', 'accept'), said('K2', 'counter', '', 83), said('K5', 'ask', 'Which lines?')],
  making('round-2', 'production'),
  {
    message: 'Nearly.',
    obstacles: [{ id: 'o1', item: itemId.parse('K2'), text: 'No space for a second cell' }],
    gaps: [{ id: 'g1', item: null, type: 'people', has: '2 fitters', needs: '4 fitters' }],
    commitments: [
      {
        ...{ id: 'c1', item: null, by: 'upper', text: 'Two fitters', state: 'asked', owner: '', due: null },
        reason: '',
      },
    ],
  },
);

const lines = (rounds: readonly Round[]) =>
  protocolOf(header, rounds).map(({ number, from, to, statements }) => [
    number,
    `${from} > ${to}`,
    ...statements.map((each) =>
      'about' in each && each.about ? `${each.says} ${each.about.code}` : each.says,
    ),
  ]);

describe('the protocol of a thread', () => {
  it('tells what was proposed, and of each point what was said of it', () => {
    expect(lines([thrown, counter])).toEqual([
      [1, 'Components Division > Production', 'proposal P3', 'proposal K2', 'proposal K5'],
      [
        2,
        'Production > Components Division',
        ...['acceptance P3', 'counterProposal K2', 'question K5'],
        ...['obstacle K2', 'gap', 'commitment'],
      ],
    ]);
  });

  it('names people, days and messages', () => {
    const [first, second] = protocolOf(header, [thrown, counter]);
    expect(first).toMatchObject({ person: 'Division lead', replyBy: '2026-02-20', side: 'upper' });
    expect(second).toMatchObject({ message: 'Nearly.', replyBy: null, side: 'lower', act: 'answer' });
  });

  it('tells of a counter-proposal what stood there, what is proposed and why', () => {
    const entry = protocolOf(header, [thrown, counter])[1];
    const found = entry?.statements.find(({ says }) => says === 'counterProposal');
    expect(found).toMatchObject({
      changes: [{ field: 'plan', from: 85, to: 83, reason: 'Cell two is late.' }],
    });
  });

  it('is the same whatever the order of the rounds', () => {
    expect(protocolOf(header, [counter, thrown])).toEqual(protocolOf(header, [thrown, counter]));
  });

  it('calls a point that was accepted and yet changed an adjustment', () => {
    const bent = answering(thrown, [said('K2', 'accept', '', 84)], making('round-2', 'production'));
    expect(lines([thrown, bent])[1]).toContain('adjustment K2');
  });

  it('names both who closed, each on their side', () => {
    const all = ['P3', 'K2', 'K5'].map((code) => said(code, 'accept'));
    const closing = answering(thrown, all, making('round-2', 'production'), { closing: 'H. Sato' });
    const agreed = answering(closing, [], making('round-3'), {
      ...{ side: 'upper', grandparent: thrown, closing: 'A. Weber' },
    });
    const entries = protocolOf(header, [thrown, closing, agreed]);
    expect(entries[1]?.statements.at(-1)).toEqual({ says: 'closing', person: 'H. Sato' });
    expect(entries[2]?.statements).toEqual([{ says: 'agreement', upper: 'A. Weber', lower: 'H. Sato' }]);
  });

  it('keeps what was taken back, and says so', () => {
    const back = withdrawRound(counter, 'Too soon.', making('round-3', 'production'));
    const entries = protocolOf(header, [thrown, counter, back]);
    expect(entries.map(({ withdrawn }) => withdrawn)).toEqual([false, true, true]);
    expect(entries[2]?.statements).toEqual([{ says: 'withdrawal', round: 2 }]);
  });

  it('marks the answer that does not count where two stand side by side', () => {
    const other = answering(thrown, [said('P3', 'decline', 'No')], making('round-2b', 'production'));
    const entries = protocolOf(header, [thrown, counter, other]);
    expect(entries.filter(({ branch }) => branch)).toHaveLength(1);
    expect(entries.find(({ branch }) => !branch)?.number).toBe(1);
  });

  it('names the third unit that a thread went to', () => {
    const up = { side: 'lower', to: 'Group Board', message: 'Please decide.' } as const;
    const escalated = escalateRound(thrown, up, making('round-2', 'production'));
    expect(lines([thrown, escalated])[1]).toEqual([2, 'Production > Group Board', 'escalation']);
  });
});
