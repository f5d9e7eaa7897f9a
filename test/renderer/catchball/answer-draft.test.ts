import { describe, expect, it } from 'vitest';
import {
  type AnswerDraft,
  allFields,
  answersOf,
  closingOutcome,
  isOwed,
  missingIn,
  openPoints,
  pointDraft,
  proposing,
  say,
  verdictsOn,
} from '#renderer/catchball/answer-draft.ts';
import { negotiationOf } from '#shared/catchball/negotiation.ts';
import { itemId } from '#shared/plan/ids.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { divisionThrows } from '#test/shared/catchball/thread.ts';

const { round } = divisionThrows(buildSample('automotive'));
const points = openPoints(round, negotiationOf([round]));
const k2 = itemId.parse('K2');
const target = points.find(({ item }) => item.id === k2)?.fields.find(({ field }) => field === 'plan');
if (!target) throw new Error('K2 has a target');

const nothing: AnswerDraft = new Map();
const lowered = proposing(pointDraft(nothing, k2), target, 83, 'Cell two');

describe('drafting an answer', () => {
  it('opens wording, dates and the last target of each passed point', () => {
    expect(points.map(({ item }) => item.code)).toEqual(['P3', 'K2', 'K5']);
    expect(target).toMatchObject({ original: 85, month: '2026-12' });
    expect(points[0]?.fields.map(({ field }) => field)).toEqual(['text', 'start', 'due']);
  });

  it('opens target and milestone of every month of the period, of measures only', () => {
    const [priority, measure] = points;
    expect(priority?.months).toEqual([]);
    expect(new Set(measure?.months.map(({ month }) => month)).size).toBe(12);
    expect(new Set(measure?.months.map(({ field }) => field))).toEqual(new Set(['plan', 'milestone']));
    if (measure) expect(allFields(measure)).toHaveLength(new Set(allFields(measure)).size);
  });

  it('takes a change back when the original value is given again, and keeps its reason when it moves', () => {
    expect(lowered.changes.size).toBe(1);
    expect(proposing(lowered, target, 85).changes.size).toBe(0);
    expect([...proposing(lowered, target, 84).changes.values()]).toEqual([{ to: 84, reason: 'Cell two' }]);
  });

  it('says what is missing: a verdict, a reason for a refusal, a change for a counter-proposal', () => {
    const missing = (verdict: Parameters<typeof say>[2]['verdict']) =>
      missingIn(pointDraft(say(nothing, k2, { verdict: verdict ?? null }), k2));
    expect(missing(null)).toBe('verdict');
    expect(missing('decline')).toBe('reason');
    expect(missing('reply')).toBe('reason');
    expect(missing('counter')).toBe('change');
    expect(missing('accept')).toBeNull();
  });

  it('hands over what was said, and no change that its verdict does not stand for', () => {
    const draft = say(nothing, k2, { ...lowered, verdict: 'counter', reason: 'Ramp' });
    expect(answersOf(points, draft)).toEqual([
      {
        item: 'K2',
        verdict: 'counter',
        reason: 'Ramp',
        changes: [{ kind: 'value', id: 'K2~2026-12', field: 'plan', to: 83, reason: 'Cell two' }],
      },
    ]);
    expect(answersOf(points, say(draft, k2, { verdict: 'accept' }))[0]?.changes).toEqual([]);
  });

  it('leaves a half-said point out, so that it stays open', () => {
    expect(answersOf(points, say(nothing, k2, { verdict: 'ask' }))).toEqual([]);
  });
});

describe('what a point waits for', () => {
  const [, point] = points;
  if (!point) throw new Error('K2 was passed');

  it('is an answer of the side that did not speak last, until it is agreed', () => {
    expect(isOwed(point, 'lower')).toBe(true);
    expect(isOwed(point, 'upper')).toBe(false);
    expect(isOwed({ ...point, standing: 'countered', lastBy: 'lower' }, 'upper')).toBe(true);
    expect(isOwed({ ...point, standing: 'countered', lastBy: 'lower' }, 'lower')).toBe(false);
    expect(isOwed({ ...point, standing: 'agreed', lastBy: 'lower' }, 'upper')).toBe(false);
  });

  it('offers to answer a question where one stands, no terms where none are open, and three rulings to a third', () => {
    expect(verdictsOn(point, 'lower')).not.toContain('reply');
    expect(verdictsOn({ ...point, standing: 'asked', lastBy: 'lower' }, 'upper')[0]).toBe('reply');
    expect(verdictsOn({ ...point, fields: [], months: [] }, 'lower')).not.toContain('counter');
    expect(verdictsOn(point, 'third')).toEqual(['accept', 'counter', 'decline']);
  });

  it('is locked by closing only where both sides have said yes to the same terms', () => {
    const draft = say(say(nothing, k2, { verdict: 'accept' }), itemId.parse('P3'), { verdict: 'ask' });
    const { agreed, left } = closingOutcome(points, draft);
    expect(agreed.map(({ item }) => item.code)).toEqual(['K2']);
    expect(left.map(({ item }) => item.code)).toEqual(['P3', 'K5']);
  });
});
