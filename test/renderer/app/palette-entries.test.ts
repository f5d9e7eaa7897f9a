import { describe, expect, it } from 'vitest';
import { matchingEntries } from '#renderer/app/palette/entries.ts';

const entry = (label: string, group = 'Command') => ({ id: label, label, group, run: () => undefined });
const entries = [
  entry('Keyboard shortcuts'),
  entry('Übersicht', 'View'),
  entry('Zoom to fit'),
  entry('Fit to window'),
  entry('印刷する'),
];
const labels = (query: string) => matchingEntries(entries, query).map(({ label }) => label);

describe('the palette finds', () => {
  it('everything before anything is typed', () => expect(labels(' ')).toHaveLength(entries.length));
  it('first what begins with the query', () =>
    expect(labels('fit')).toEqual(['Fit to window', 'Zoom to fit']));
  it('all words in any order, also in the group', () =>
    expect(labels('comm fit')).toEqual(['Zoom to fit', 'Fit to window']));
  it('without accents and case', () => expect(labels('ubersicht')).toEqual(['Übersicht']));
  it('Japanese', () => expect(labels('印刷')).toEqual(['印刷する']));
  it('nothing where a word is missing', () => expect(labels('fit nonsense')).toEqual([]));
});
