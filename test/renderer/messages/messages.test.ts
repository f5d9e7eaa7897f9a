import { afterEach, describe, expect, it } from 'vitest';
import { formatBytes, formatDate, formatDay, formatNumber, t, tCount } from '#renderer/messages/messages.ts';
import { speak, speech } from '#renderer/messages/speech.ts';

afterEach(() => speak('en', ['en']));

describe('the language', () => {
  it.each([
    ['system', ['ja-JP', 'en'], 'ja', 'ja-JP'],
    ['system', ['fr-FR', 'de-CH', 'en'], 'de', 'de-CH'],
    ['system', ['fr-FR'], 'en', 'en'],
    ['de', ['ja-JP', 'en-GB'], 'de', 'de'],
    ['en', ['ja-JP', 'en-GB'], 'en', 'en-GB'],
  ] as const)('%s on a system of %s is %s, written as in %s', async (choice, tags, language, locale) => {
    await speak(choice, tags);
    expect(speech()).toMatchObject({ language, locale });
  });
});

describe('a text', () => {
  it('counts by the rules of its language, and fills in numbers as that one writes them', async () => {
    expect(tCount('matrix.removed.marks', 1, { name: 'P3' })).toBe('Removed P3 and its mark');
    expect(tCount('matrix.removed.marks', 7, { name: 'P3' })).toBe('Removed P3 and its 7 marks');
    await speak('de', []);
    expect(tCount('matrix.removed.marks', 1, { name: 'P3' })).toBe('P3 und die Markierung entfernt');
    expect(tCount('matrix.removed.marks', 1234, { name: 'P3' })).toBe('P3 und 1.234 Markierungen entfernt');
    await speak('ja', []);
    expect(tCount('inbox.threads', 2)).toBe('2 件のやり取り');
  });

  it('takes a value as it is, also one that looks like a placeholder', () => {
    expect(t('matrix.title', { text: '{text} $& {other}' })).toBe('Title: {text} $& {other}');
  });
});

it('writes dates, numbers and sizes as the language does', async () => {
  const written = () => [
    formatDay('2026-03-31'),
    formatDay('2026-03'),
    formatDate('2026-03-31T12:00:00Z'),
    formatNumber(1234.5),
    formatBytes(1_363_149),
  ];
  await speak('en', ['en-GB']);
  expect(written()).toEqual(['31 Mar 2026', 'Mar 2026', '31 Mar 2026', '1,234.5', '1.3 MB']);
  await speak('de', []);
  expect(written()).toEqual(['31.03.2026', 'März 2026', '31.03.2026', '1.234,5', '1,3 MB']);
  await speak('ja', []);
  expect(written()).toEqual(['2026/03/31', '2026年3月', '2026/03/31', '1,234.5', '1.3 MB']);
});
