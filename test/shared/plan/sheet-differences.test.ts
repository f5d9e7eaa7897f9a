import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addItem, editText, moveItem, removeItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { addParticipant, setDuty } from '#shared/plan/commands/people.ts';
import { setValue } from '#shared/plan/commands/values.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import { isEmpty } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { itemId, month, personId } from '#shared/plan/ids.ts';
import { sheetStates } from '#shared/plan/queries/matrix-part.ts';
import { sheetDifferences } from '#shared/plan/queries/sheet-differences.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { edited, testContext } from './arbitraries.ts';

type Command = (records: RecordSet, context: EditContext) => Edit;

const sample = buildSample('automotive');
const [top] = sample.list('matrix');
if (!top) throw new Error('The sample has a matrix.');
const matrix = top.id;
const id = (code: string) => itemId.parse(code);

function differencesAfter(...commands: readonly Command[]) {
  const context = testContext('d');
  const after = commands.reduce((records, command) => apply(records, command(records, context)), sample);
  return sheetDifferences(sheetStates({ before: sample, after }, matrix), matrix);
}

describe('the differences of two states of a sheet', () => {
  it('tell a changed mark with both values, and one that went', () => {
    const differences = differencesAfter(
      (records, context) => setLink(records, { a: id('P5'), b: id('K2'), strength: 'weak' }, context),
      (records, context) => setLink(records, { a: id('P1'), b: id('K1'), strength: null }, context),
    );
    expect(differences.map(({ type }) => type).sort()).toEqual(['changed', 'removed']);
    expect(differences.find(({ type }) => type === 'changed')).toMatchObject({
      subject: { on: 'link' },
      fields: [{ field: 'strength', from: 'strong', to: 'weak' }],
    });
  });

  it('tell an item that went with all its marks as one', () => {
    const marks = [...sample.list('link')].filter(({ a, b }) => a === 'P3' || b === 'P3').length;
    const duties = sample.list('duty').filter(({ item }) => item === 'P3').length;
    const differences = differencesAfter((records, context) =>
      removeItem(records, { item: id('P3') }, context),
    );
    expect(differences.map(({ type, subject }) => [type, subject])).toEqual([
      ['removed', { on: 'item', item: 'P3' }],
    ]);
    expect(differences[0]?.marks).toHaveLength(marks + duties);
    expect(marks + duties).toBeGreaterThan(3);
  });

  it('tell a new person with the duties in the column as one', () => {
    const person = personId.parse('d1');
    const differences = differencesAfter(
      (records, context) => addParticipant(records, { matrix, name: 'Line lead' }, context),
      (records, context) => setDuty(records, { item: id('P3'), person, level: 'core' }, context),
    );
    expect(differences).toMatchObject([
      { type: 'added', subject: { on: 'person', person }, marks: [{ on: 'duty', item: 'P3', person }] },
    ]);
  });

  it('tell words, months and places of an item together, and nothing of its neighbours', () => {
    const differences = differencesAfter(
      (records, context) => editText(records, { item: id('P4'), text: 'Training' }, context),
      (records, context) =>
        setValue(records, { item: id('P4'), month: month.parse('2026-05'), plan: 8 }, context),
      (records, context) => moveItem(records, { item: id('P4'), after: null }, context),
    );
    expect(differences).toMatchObject([
      {
        type: 'changed',
        subject: { on: 'item', item: 'P4' },
        fields: [
          { field: 'text', to: 'Training' },
          { kind: 'value', field: 'plan', to: 8 },
        ],
        moved: { from: 4, to: 1 },
      },
    ]);
  });

  it('are none for a state and itself, and have one key each', () => {
    fc.assert(
      fc.property(edited, ({ base, after }) => {
        for (const { id: sheet } of after.list('matrix')) {
          const states = sheetStates({ before: base, after }, sheet);
          expect(sheetDifferences({ before: states.after, after: states.after }, sheet)).toEqual([]);
          const differences = sheetDifferences(states, sheet);
          expect(new Set(differences.map(({ key }) => key)).size).toBe(differences.length);
          if (isEmpty(diff(states.before, states.after))) expect(differences).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('name an added item', () => {
    const differences = differencesAfter((records, context) =>
      addItem(records, { matrix, role: 'priority', text: 'New' }, context),
    );
    expect(differences).toMatchObject([{ type: 'added', subject: { on: 'item' }, marks: [] }]);
  });
});
