import { describe, expect, it } from 'vitest';
import { entryPoint, filePoint, inOrder, nowPoint } from '#renderer/review/points.ts';
import { wordsOf } from '#renderer/review/words.ts';
import { fileToken } from '#shared/host/calls.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { removeItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { setReviews } from '#shared/plan/commands/reviews.ts';
import { setValue } from '#shared/plan/commands/values.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { itemId, month, personId } from '#shared/plan/ids.ts';
import { sheetStates } from '#shared/plan/queries/matrix-part.ts';
import { sheetDifferences } from '#shared/plan/queries/sheet-differences.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { testContext } from '#test/shared/plan/arbitraries.ts';

const sample = buildSample('automotive');
const [top] = sample.list('matrix');
if (!top) throw new Error('The sample has a matrix.');
const matrix = top.id;
const id = (code: string) => itemId.parse(code);

function wordsAfter(...commands: readonly ((records: RecordSet, context: EditContext) => Edit)[]) {
  const context = testContext('d');
  const after = commands.reduce((records, command) => apply(records, command(records, context)), sample);
  const states = sheetStates({ before: sample, after }, matrix);
  return sheetDifferences(states, matrix).map(wordsOf(states));
}

describe('a difference in words', () => {
  it('names a mark by what it joins, with the words of the scale', () => {
    const [changed] = wordsAfter((records, context) =>
      setLink(records, { a: id('P5'), b: id('K2'), strength: 'weak' }, context),
    );
    expect(changed?.sentence).toBe('Changed: P5 Automation phase 1 — K2 OEE; Strength: strong → weak');
  });

  it('says people by name, months by month, and states in words', () => {
    const [first] = sample.list('person');
    if (!first) throw new Error('The sample has people.');
    const [words] = wordsAfter(
      (records, context) =>
        setField(records, { kind: 'item', id: id('B1'), field: 'status', value: 'atRisk' }, context),
      (records, context) =>
        setField(
          records,
          { kind: 'item', id: id('B1'), field: 'owner', value: personId.parse(first.id) },
          context,
        ),
      (records, context) =>
        setValue(records, { item: id('B1'), month: month.parse('2026-05'), plan: 8.5 }, context),
    );
    expect(words?.fields).toEqual(
      expect.arrayContaining([
        { name: 'Status', from: 'open', to: 'at risk' },
        expect.objectContaining({ name: 'Plan May 2026', from: '—', to: '8.5' }),
      ]),
    );
    const owner = words?.fields.find(({ name }) => name === 'Owner');
    expect(owner ? owner.to : first.name).toBe(first.name);
  });

  it('counts review days and says them as days', () => {
    const days = ['2026-02-02', '2026-03-02'];
    const [words] = wordsAfter((records, context) =>
      setReviews(records, { period: top.period, days }, context),
    );
    expect(words?.fields).toEqual([
      { name: 'Review days', from: '—', to: '2 days: Feb 2, 2026; Mar 2, 2026' },
    ]);
  });

  it('counts the marks that went with an item', () => {
    const [words] = wordsAfter((records, context) => removeItem(records, { item: id('P2') }, context));
    expect(words?.sentence).toBe('Removed: P2 Supplier development, with its 8 marks');
  });
});

describe('two states', () => {
  const entry = (seq: number) =>
    entryPoint({
      seq,
      id: `e${seq}`,
      at: '2026-01-01T00:00:00.000Z',
      author: '',
      label: 'Rename',
      undone: false,
    });
  const file = filePoint({ file: fileToken.parse('file-0123456789'), name: 'Other.hoshin', exists: true });

  it('stand in the order of the history, and another file stands behind this plan', () => {
    const pairs = [
      [entry(2), entry(7)],
      [entry(7), nowPoint()],
      [nowPoint(), file],
    ] as const;
    for (const [from, to] of pairs) {
      expect(inOrder(from, to)).toEqual({ from, to });
      expect(inOrder(to, from)).toEqual({ from, to });
    }
  });
});
