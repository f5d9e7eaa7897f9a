import { describe, expect, it } from 'vitest';
import {
  type AnswerDraft,
  answersOf,
  missingIn,
  openPoints,
  pointDraft,
  propose,
  say,
} from '#renderer/catchball/answer-draft.ts';
import { itemId } from '#shared/plan/ids.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { divisionThrows } from '#test/shared/catchball/thread.ts';

const { round } = divisionThrows(buildSample('automotive'));
const points = openPoints(round);
const k2 = itemId.parse('K2');
const target = points.find(({ item }) => item.id === k2)?.fields.find(({ field }) => field === 'plan');
if (!target) throw new Error('K2 has a target');

const nothing: AnswerDraft = new Map();

describe('drafting an answer', () => {
  it('opens wording, date and the last target of each passed point', () => {
    expect(points.map(({ item }) => item.code)).toEqual(['P3', 'K2', 'K5']);
    expect(target).toMatchObject({ original: 85, month: '2026-12' });
    expect(points[0]?.fields.map(({ field }) => field)).toEqual(['text', 'due']);
  });

  it('takes a change back when the original value is given again', () => {
    const changed = propose(nothing, k2, target, 83);
    expect(pointDraft(changed, k2).changes.size).toBe(1);
    expect(pointDraft(propose(changed, k2, target, 85), k2).changes.size).toBe(0);
  });

  it('says what is missing: a verdict, a reason for a refusal, a change for a counter-proposal', () => {
    expect(missingIn(pointDraft(nothing, k2))).toBe('verdict');
    expect(missingIn(pointDraft(say(nothing, k2, { verdict: 'decline' }), k2))).toBe('reason');
    expect(missingIn(pointDraft(say(nothing, k2, { verdict: 'counter' }), k2))).toBe('change');
    expect(missingIn(pointDraft(say(nothing, k2, { verdict: 'accept' }), k2))).toBeNull();
  });

  it('hands over what was said, and no change that its verdict does not stand for', () => {
    const draft = propose(
      say(nothing, k2, { verdict: 'counter', reason: 'Ramp' }),
      k2,
      target,
      83,
      'Cell two',
    );
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
});
