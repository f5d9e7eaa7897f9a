import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyRecords, NOT_COPIED } from '#shared/plan/copy.ts';
import { linkIdOf } from '#shared/plan/ids.ts';
import { areIndependent, matchCopy } from '#shared/plan/queries/match-copy.ts';
import { sheetStates } from '#shared/plan/queries/matrix-part.ts';
import { sheetDifferences } from '#shared/plan/queries/sheet-differences.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import data from '#shared/samples/data/automotive.json' with { type: 'json' };
import { sampleLink } from '#shared/samples/items.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { plan, recordsOf, testContext } from './arbitraries.ts';

const STRENGTH: Readonly<Record<string, string>> = { S: 'strong', M: 'medium', W: 'weak' };

/** The automotive sample as its second source has it: the notes contradict the sheet in four marks. */
function asInNotes(sheet: RecordSet): RecordSet {
  return data.marks.notesDiffersFromSheet.reduce((records, { pair: [from, to], notes }) => {
    const [one, other] = [from, to].map((code) => sheet.get('item', code ?? ''));
    if (!one || !other) throw new Error(`There is no ${from} or ${to}.`);
    const link = records.get('link', linkIdOf(one.id, other.id));
    if (notes === null) return link ? records.with([], [link]) : records;
    return records.with([sampleLink(one.id, other.id, STRENGTH[notes] ?? '')]);
  }, sheet);
}

const sheet = buildSample('automotive');
const [top] = sheet.list('matrix');
if (!top) throw new Error('The sample has a matrix.');
const copied = copyRecords(asInNotes(sheet), testContext('copy').newId);

describe('an independent copy', () => {
  it('comes out under the ids of the plan that it is a copy of', () => {
    fc.assert(
      fc.property(plan, (records) => {
        const copy = copyRecords(records, testContext('copy').newId);
        expect(areIndependent(records, copy)).toBe(true);
        const original = recordsOf(records).filter(({ kind }) => !NOT_COPIED.has(kind));
        const matched = recordsOf(matchCopy(copy, records)).map((record) =>
          record.kind === 'plan' ? { ...record, copiedFrom: null } : record,
        );
        expect(matched).toEqual(original);
      }),
      { numRuns: 200 },
    );
  });

  it('that drifted by four marks differs in just these', () => {
    const states = sheetStates({ before: sheet, after: matchCopy(copied, sheet) }, top.id);
    const differences = sheetDifferences(states, top.id);
    const pairs = differences.map(({ subject }) =>
      subject.on === 'link' ? [subject.a, subject.b].sort().join('–') : `${subject.on}`,
    );
    const expected = data.marks.notesDiffersFromSheet.map(({ pair }) => [...pair].sort().join('–'));
    expect(expected).toHaveLength(4);
    expect(pairs.sort()).toEqual(expected.sort());
  });

  it('finds reworded items by their code and recoded ones by their words', () => {
    const change = (records: RecordSet, code: string, fields: Partial<Item>) => {
      const item = records.list('item').find((each) => each.code === code && each.matrix !== undefined);
      if (!item) throw new Error(`There is no ${code}.`);
      return records.with([{ ...item, ...fields }]);
    };
    const drifted = change(change(copied, 'P3', { text: 'Cells of one-piece flow' }), 'P4', { code: 'P44' });
    const matched = matchCopy(drifted, sheet);
    expect(matched.get('item', 'P3')?.text).toBe('Cells of one-piece flow');
    expect(matched.get('item', 'P4')?.code).toBe('P44');
  });
});
