import { describe, expect, it } from 'vitest';
import { leavingOf } from '#renderer/catchball/throwing/leaving.ts';
import {
  choose,
  chosenItems,
  NEW_THROW,
  openIn,
  openPointTo,
  openTo,
  type ThrowDraft,
} from '#renderer/catchball/throwing/throw-draft.ts';
import { itemId, matrixId } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { divisionThrows } from '#test/shared/catchball/thread.ts';

const plan = buildSample('automotive');
const view = matrixView(plan, matrixId.parse('N1-FY2026'));
const [p3, k2] = [itemId.parse('P3'), itemId.parse('K2')];
const codes = (draft: ThrowDraft) => chosenItems(view, draft).map(({ code }) => code);

describe('choosing what to throw', () => {
  it('brings the strongly linked measures of a priority along, and takes them back with it', () => {
    const withP3 = choose(NEW_THROW, p3, true);
    expect(codes(withP3)).toEqual(['P3', 'K2', 'K5', 'K6']);
    expect(codes(choose(withP3, p3, false))).toEqual([]);
  });

  it('keeps what was decided by hand, whatever the priorities do', () => {
    const without = choose(choose(NEW_THROW, k2, false), p3, true);
    expect(codes(without)).toEqual(['P3', 'K5', 'K6']);
    expect(codes(choose(choose(choose(NEW_THROW, k2, true), p3, true), p3, false))).toEqual(['K2']);
  });

  it('lets one point be open to other things than all the rest, until it says the same again', () => {
    const own = openPointTo(NEW_THROW, p3, 'target', false);
    expect(openIn(own, p3)).toEqual(['wording', 'date', 'scope']);
    expect(openIn(own, k2)).toEqual(NEW_THROW.open);
    expect(openPointTo(own, p3, 'target', true).openOf.size).toBe(0);
  });

  it('opens everything to talk but the resources', () => {
    expect(NEW_THROW.open).not.toContain('resources');
    expect(openTo(openTo(NEW_THROW, 'resources', true), 'date', false).open).toEqual([
      'wording',
      'target',
      'scope',
      'resources',
    ]);
  });
});

it('sorts what leaves from the round itself: passed with targets, and the rest as context from the top', () => {
  const { passed, context, trueNorth } = leavingOf(divisionThrows(plan).round);
  expect(passed.map(({ item }) => item.code)).toEqual(['P3', 'K2', 'K5']);
  expect(passed[1]?.targets.at(-1)).toMatchObject({ plan: 85 });
  expect(trueNorth).not.toBe('');
  const roles = context.map(({ role }) => role);
  expect(roles).toEqual(
    roles.toSorted(
      (a, b) => ['longTerm', 'annual', 'priority'].indexOf(a) - ['longTerm', 'annual', 'priority'].indexOf(b),
    ),
  );
});
