import { expect, it } from 'vitest';
import { labelsFor } from '#shared/plan/commands/labels.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import { makeEdit } from '#shared/plan/edits/make.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { testContext } from './arbitraries.ts';

it.each([
  ['en', 'Mark P3–K2 medium'],
  ['de', 'P3–K2 markieren: mittel'],
  ['ja', 'P3–K2 を「中程度」に設定'],
] as const)('labels an edit in the language of its author: %s', (language, label) => {
  const records = buildSample('automotive');
  const items = records.list('item');
  const a = items.find(({ code }) => code === 'P3');
  const b = items.find(({ code, matrix }) => code === 'K2' && matrix === a?.matrix);
  if (!a || !b) throw new Error('The sample has no P3 and K2.');
  const context = { ...testContext(), language };
  expect(setLink(records, { a: b.id, b: a.id, strength: 'medium' }, context).label).toBe(label);
});

it.each(['en', 'de', 'ja'] as const)('has no label that says nothing in %s', (language) => {
  const labels = labelsFor({ language });
  expect(labels.acceptChanges(1, 'Line 1')).not.toBe(labels.acceptChanges(2, 'Line 1'));
  expect(labels.setValue('K1', ['plan', 'actual'], '2026-03')).toMatch(/K1.*2026-03|2026-03.*K1/);
  const context = { ...testContext(), language };
  expect(makeEdit(context, labels.undone('x'.repeat(400)), NO_DIFFERENCE).label).toHaveLength(300);
});
