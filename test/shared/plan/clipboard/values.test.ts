import { describe, expect, it } from 'vitest';
import { readHead } from '#shared/plan/clipboard/heads.ts';
import { readLevel } from '#shared/plan/clipboard/levels.ts';
import { readMonth } from '#shared/plan/clipboard/months.ts';
import { dayFirstIn, decimalSignOf, readDate, readNumber } from '#shared/plan/clipboard/values.ts';
import { month } from '#shared/plan/ids.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS } from '#shared/plan/records/fields.ts';

const FISCAL = { start: month.parse('2026-04'), months: 12 };

describe('a number', () => {
  it.each([
    ['1,234.5', '.', 1234.5],
    ['1.234,5', ',', 1234.5],
    ['1 234', '.', 1234],
    ["1'234", '.', 1234],
    ['€ 1,200', '.', 1200],
    ['85 %', '.', 85],
    ['−3', '.', -3],
    ['１２', '.', 12],
    ['1e3', '.', 1000],
    ['0', ',', 0],
    ['1,2,3', '.', undefined],
    ['about 5', '.', undefined],
    ['', '.', undefined],
  ] as const)('%s with decimal %s', (text, decimal, number) =>
    expect(readNumber(text, decimal)).toBe(number),
  );

  it('is read by the decimal sign of its column', () => {
    expect(decimalSignOf(['1,234', '5'])).toBe('.');
    expect(decimalSignOf(['1,234', '5,5'])).toBe(',');
    expect(decimalSignOf(['1,234.50'])).toBe('.');
    expect(decimalSignOf(['1.234,50'])).toBe(',');
  });
});

describe('a date', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026/3/5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['31.03.2026', '2026-03-31'],
    ['31. März 2026', '2026-03-31'],
    ['31-Mar-26', '2026-03-31'],
    ['Mar 31, 2026', '2026-03-31'],
    ['3/4/2026', '2026-03-04'],
    ['Dez 2026', '2026-12'],
    ['2026-02-30', undefined],
    ['13/13/2026', undefined],
    ['soon', undefined],
  ])('%s', (text, date) => expect(readDate(text, false)).toBe(date));

  it('is told day first or month first by its column, else by the habit', () => {
    expect(dayFirstIn(['3/4/2026', '31/3/2026'], false)).toBe(true);
    expect(dayFirstIn(['3/4/2026', '3/31/2026'], true)).toBe(false);
    expect(dayFirstIn(['3/4/2026'], true)).toBe(true);
  });
});

describe('a head', () => {
  it.each([
    ['Objective', 'text'],
    ['KPI', 'text'],
    ['Verantwortlich', 'owner'],
    ['責任者', 'owner'],
    ['Fällig', 'due'],
    ['期限', 'due'],
    ['ＫＰＩ', 'text'],
    ['Unit:', 'measureUnit'],
    ['2026-04', 'plan:2026-04'],
    ['Apr 2026', 'plan:2026-04'],
    ['Apr', 'plan:2026-04'],
    ['Mär', 'plan:2027-03'],
    ['4月', 'plan:2026-04'],
    ['2027年3月', 'plan:2027-03'],
    ['Soll 05/2026', 'plan:2026-05'],
    ['Actual Apr-26', 'actual:2026-04'],
    ['実績 4月', 'actual:2026-04'],
    ['Ist Mai', 'actual:2026-05'],
    ['Weather', null],
    ['Marketing', null],
    ['', null],
  ])('%s', (head, use) => expect(readHead(head, FISCAL)).toBe(use));

  it('of a month that the period lacks is none', () => {
    expect(readMonth('Mar', { start: month.parse('2026-04'), months: 6 })).toBeNull();
    expect(readMonth('13月', FISCAL)).toBeNull();
  });
});

describe('a mark', () => {
  const level = (cell: string, figures: 'weights' | 'ranks' = 'weights') => {
    const reading = readLevel(cell, DEFAULT_STRENGTHS, figures);
    if (!reading) return undefined;
    return reading.is === 'none' ? null : `${reading.negative ? '-' : ''}${reading.level}`;
  };

  it.each([
    ['●', 'strong'],
    ['◎', 'strong'],
    ['○', 'medium'],
    ['△', 'weak'],
    ['S', 'strong'],
    ['m', 'medium'],
    ['W', 'weak'],
    ['H', 'strong'],
    ['L', 'weak'],
    ['Strong', 'strong'],
    ['● Strong', 'strong'],
    ['mittel', 'medium'],
    ['弱', 'weak'],
    ['9', 'strong'],
    ['3', 'medium'],
    ['1', 'weak'],
    ['−●', '-strong'],
    ['-3', '-medium'],
    ['(-) weak', '-weak'],
    ['(−) ● Strong', '-strong'],
    ['0', null],
    ['–', null],
    ['none', null],
    ['?', undefined],
    ['7', undefined],
    ['(-)', undefined],
  ])('%s', (cell, reading) => expect(level(cell)).toBe(reading));

  it('by rank: the highest is the strongest', () => {
    expect(['3', '2', '1', '4'].map((cell) => level(cell, 'ranks'))).toEqual([
      'strong',
      'medium',
      'weak',
      undefined,
    ]);
  });

  it('is read on the scale at hand: its own names first', () => {
    expect(readLevel('L', DEFAULT_DUTIES, 'ranks')).toMatchObject({ level: 'leader' });
    const two = DEFAULT_STRENGTHS.slice(0, 2).map((step) => ({
      ...step,
      glyph: step.key === 'strong' ? '○' : '△',
    }));
    expect(readLevel('○', two, 'ranks')).toMatchObject({ level: 'strong' });
    expect(readLevel('low', two, 'ranks')).toMatchObject({ level: 'medium' });
    expect(readLevel('mid', two, 'ranks')).toBeNull();
  });
});
