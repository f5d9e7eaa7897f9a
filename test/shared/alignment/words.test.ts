import { describe, expect, it } from 'vitest';
import { saidFraction, wholePercent } from '#shared/alignment/fraction.ts';
import { pastPoints } from '#shared/alignment/past-points.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';

describe('a share in words', () => {
  it.each([
    [0.04, 'lessThan tenth'],
    [0.1, 'exactly tenth'],
    [0.32, 'about third'],
    [1 / 3, 'exactly third'],
    [0.45, 'moreThan third'],
    [5 / 9, 'moreThan half'],
    [0.66, 'about twoThirds'],
    [0.99, 'moreThan nineTenths'],
  ])('%f is %s', (share, said) => {
    const { how, of } = saidFraction(share);
    expect(`${how} ${of}`).toBe(said);
  });

  it('is 0 per cent only of nothing, and 100 only of all', () => {
    expect([0, 0.001, 0.996, 1 - 1e-12, 1].map(wholePercent)).toEqual([0, 1, 99, 100, 100]);
  });

  it('makes a sentence in every language', () => {
    const said = (share: number) =>
      [ALIGNMENT_WORDS.en, ALIGNMENT_WORDS.de, ALIGNMENT_WORDS.ja].map(({ summary }) => summary(share));
    expect(said(2 / 3)).toEqual([
      'Two thirds of the vision is carried down to measures that have an owner and a target.',
      'Zwei Drittel von der Vision werden bis zu Messgrößen getragen, die Verantwortliche und einen Zielwert haben.',
      'ビジョンの3分の2が、責任者と目標値のある管理指標まで展開されています。',
    ]);
    expect(said(0)[0]).toMatch(/^Nothing of the vision/);
    expect(said(1)[2]).toMatch(/^ビジョンのすべてが/);
  });
});

describe('the states that the course shows', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const month = (seq: number) => ({ seq, at });

  it('are the named ones before others, the newest of them, oldest first', () => {
    const named = [3, 9].map((seq) => ({ ...month(seq), name: `state ${seq}` }));
    const points = pastPoints([0, 5, 7, 20].map(month), named, 20, 4);
    expect(points.map(({ seq, revisions }) => [seq, ...revisions])).toEqual([
      [3, 'state 3'],
      [5],
      [7],
      [9, 'state 9'],
    ]);
  });

  it('tell two names of one state together, and not the edit that gave a name', () => {
    const named = ['Draft', 'As sent'].map((name) => ({ ...month(4), name }));
    expect(pastPoints([4, 5, 8].map(month), named, 8)).toEqual([
      { seq: 4, at, revisions: ['Draft', 'As sent'] },
    ]);
  });
});
