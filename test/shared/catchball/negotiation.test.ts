import { describe, expect, it } from 'vitest';
import { escalateRound, withdrawRound } from '#shared/catchball/answer-round.ts';
import type { AnswerPoint, Round } from '#shared/catchball/format.ts';
import { lastOffers, lockedBy, negotiationOf, openPointsOf } from '#shared/catchball/negotiation.ts';
import { itemId } from '#shared/plan/ids.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, divisionThrows, making } from './thread.ts';

const { round: thrown } = divisionThrows(buildSample('automotive'));
const [P3, K2, K5] = ['P3', 'K2', 'K5'].map((code) => itemId.parse(code));
if (!P3 || !K2 || !K5) throw new Error('three points are thrown');

const said = (item: typeof P3, verdict: AnswerPoint['verdict'], reason = ''): AnswerPoint => ({
  item,
  verdict,
  reason,
  changes: [],
});
const target = (to: number, reason = ''): AnswerPoint => ({
  item: K2,
  verdict: 'counter',
  reason: '',
  changes: [{ kind: 'value', id: 'K2~2026-12', field: 'plan', to, reason }],
});

const countered = answering(
  thrown,
  [said(P3, 'accept'), target(80, 'Second cell starts in May'), said(K5, 'ask', 'Which plants?')],
  making('round-2', 'production'),
  {
    obstacles: [{ id: 'o1', item: K2, text: 'No second fitter' }],
    commitments: [
      {
        id: 'c1',
        item: K2,
        by: 'upper',
        text: 'One fitter',
        state: 'asked',
        owner: '',
        due: null,
        reason: '',
      },
    ],
  },
);
const met = answering(
  countered,
  [target(83, 'Half way'), said(K5, 'reply', 'Both of them')],
  making('round-3'),
  {
    side: 'upper',
    commitments: [
      {
        id: 'c1',
        item: K2,
        by: 'upper',
        text: 'One fitter',
        state: 'promised',
        owner: 'Works manager',
        due: '2026-05',
        reason: '',
      },
    ],
  },
);
const closing = answering(
  met,
  [said(K2, 'accept'), said(K5, 'decline', 'No data')],
  making('round-4', 'production'),
  {
    closing: 'Production lead',
  },
);
const agreed = answering(closing, [said(K5, 'accept')], making('round-5'), {
  side: 'upper',
  closing: 'Division lead',
});
const all = [thrown, countered, met, closing, agreed];
const standing = (rounds: readonly Round[]) =>
  negotiationOf(rounds).points.map(({ item, standing: at }) => [item.code, at]);

describe('what the rounds of a thread come to', () => {
  it('waits with every point for the lower level after the throw', () => {
    const { ball, state, points } = negotiationOf([thrown]);
    expect({ ball, state }).toEqual({ ball: 'lower', state: 'open' });
    expect(points.map((point) => point.standing)).toEqual(['open', 'open', 'open']);
  });

  it('knows of every point where it stands, round by round', () => {
    expect(standing([thrown, countered])).toEqual([
      ['P3', 'agreed'],
      ['K2', 'countered'],
      ['K5', 'asked'],
    ]);
    expect(standing([thrown, countered, met])).toEqual([
      ['P3', 'agreed'],
      ['K2', 'countered'],
      ['K5', 'open'],
    ]);
    expect(standing(all)).toEqual([
      ['P3', 'agreed'],
      ['K2', 'agreed'],
      ['K5', 'dropped'],
    ]);
    expect(openPointsOf(negotiationOf([thrown, countered])).map(({ item }) => item.code)).toEqual([
      'K2',
      'K5',
    ]);
  });

  it('sets what both sides have put forward for a field side by side, with their reasons', () => {
    const field = negotiationOf(all).points.find(({ item }) => item.code === 'K2')?.fields[0];
    expect(field?.thrown).toBe(85);
    expect(field?.offers.map(({ side, value, reason }) => [side, value, reason])).toEqual([
      ['lower', 80, 'Second cell starts in May'],
      ['upper', 83, 'Half way'],
    ]);
    expect(field && lastOffers(field)).toEqual({ upper: 83, lower: 80 });
  });

  it('has the terms as the last round left them', () => {
    const K2now = negotiationOf(all).points.find(({ item }) => item.code === 'K2');
    expect(K2now?.targets.find(({ month }) => month === '2026-12')?.plan).toBe(83);
  });

  it('keeps every obstacle, and a commitment as it was spoken of last', () => {
    const { obstacles, commitments } = negotiationOf(all);
    expect(obstacles.map(({ text }) => text)).toEqual(['No second fitter']);
    expect(commitments.map(({ state, owner, due }) => [state, owner, due])).toEqual([
      ['promised', 'Works manager', '2026-05'],
    ]);
  });

  it('is agreed once both have named a person for the same terms, and locks the agreed points alone', () => {
    const proposed = negotiationOf([thrown, countered, met, closing]);
    expect(proposed.closing).toMatchObject({ side: 'lower', person: 'Production lead' });
    expect(proposed.state).toBe('open');
    expect(lockedBy(proposed)).toEqual([]);
    const { agreement, state, ball } = negotiationOf(all);
    expect({ state, ball }).toEqual({ state: 'agreed', ball: null });
    expect(agreement?.map(({ side, person }) => [side, person])).toEqual([
      ['lower', 'Production lead'],
      ['upper', 'Division lead'],
    ]);
    expect(lockedBy(negotiationOf(all))).toEqual([P3, K2]);
  });

  it('is not agreed where the second signature comes with other terms', () => {
    const other = answering(closing, [target(84)], making('round-5b'), {
      side: 'upper',
      closing: 'Division lead',
    });
    expect(negotiationOf([thrown, countered, met, closing, other])).toMatchObject({
      state: 'open',
      agreement: null,
      closing: { side: 'upper' },
    });
  });

  it('goes on with a new round about what was agreed', () => {
    const again = answering(agreed, [target(82, 'The line was late')], making('round-6'), {
      side: 'upper',
      grandparent: closing,
    });
    expect(again.act).toBe('reopen');
    const { state, ball } = negotiationOf([...all, again]);
    expect({ state, ball }).toEqual({ state: 'open', ball: 'lower' });
    expect(standing([...all, again])[1]).toEqual(['K2', 'countered']);
  });

  it('makes no difference in which order the rounds are given', () => {
    expect(negotiationOf(all.toReversed())).toEqual(negotiationOf(all));
  });
});

describe('branches, withdrawal and escalation', () => {
  const other = answering(thrown, [said(P3, 'decline', 'Not this year')], making('round-2b', 'production'));

  it('shows two answers to one round as two branches, and one of them as the one that counts', () => {
    const { head, branches } = negotiationOf([thrown, countered, other]);
    expect(new Set([head?.id, ...branches.map(({ id }) => id)])).toEqual(new Set(['round-2', 'round-2b']));
    expect(branches).toHaveLength(1);
  });

  it('brings branches together with one answer that names both', () => {
    const [head, branch] = [countered, other];
    const both = answering(head, [said(K5, 'reply', 'Both')], making('round-3b'), {
      side: 'upper',
      merges: [branch],
    });
    const { head: now, branches } = negotiationOf([thrown, countered, other, both]);
    expect(now?.id).toBe('round-3b');
    expect(branches).toEqual([]);
  });

  it('leaves the other branch where one is taken back', () => {
    const back = withdrawRound(other, 'Sent by mistake', making('round-3w', 'production'));
    const { head, branches, tree } = negotiationOf([thrown, countered, other, back]);
    expect(head?.id).toBe('round-2');
    expect(branches).toEqual([]);
    expect(tree.isWithdrawn(other)).toBe(true);
  });

  it('gives the ball back where the only answer is taken back', () => {
    const back = withdrawRound(countered, '', making('round-3w', 'production'));
    expect(negotiationOf([thrown, countered, back])).toMatchObject({ ball: 'lower', state: 'open' });
  });

  it('ends where the throw is taken back, with all that came after it', () => {
    const back = withdrawRound(thrown, 'The budget was cut', making('round-2w'));
    expect(negotiationOf([thrown, countered, back])).toMatchObject({
      state: 'withdrawn',
      head: null,
      ball: null,
    });
  });

  it('keeps what was agreed on, whoever takes back the throw afterwards', () => {
    const back = withdrawRound(thrown, '', making('round-2w'));
    expect(negotiationOf([...all, back]).state).toBe('agreed');
  });

  it('waits for the third unit while it is escalated, and takes its ruling as settled', () => {
    const up = escalateRound(
      countered,
      { side: 'upper', to: 'Group', message: 'Please decide' },
      making('round-3e'),
    );
    expect(negotiationOf([thrown, countered, up])).toMatchObject({ state: 'escalated', ball: 'third' });
    const ruling = answering(up, [target(82, 'As in the other plants')], making('round-4r', 'group'), {
      side: 'third',
    });
    expect(ruling.act).toBe('rule');
    const { state, ball } = negotiationOf([thrown, countered, up, ruling]);
    expect({ state, ball }).toEqual({ state: 'open', ball: 'lower' });
    expect(standing([thrown, countered, up, ruling])[1]).toEqual(['K2', 'agreed']);
  });
});
