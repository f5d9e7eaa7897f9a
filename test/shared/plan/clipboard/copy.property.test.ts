import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CopiedTable, crossTable, sideTable } from '#shared/plan/clipboard/copy.ts';
import { proposePaste } from '#shared/plan/clipboard/propose.ts';
import { printTable } from '#shared/plan/clipboard/table.ts';
import { addItem } from '#shared/plan/commands/items.ts';
import { applyPaste } from '#shared/plan/commands/paste.ts';
import { addParticipant } from '#shared/plan/commands/people.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { isEmpty } from '#shared/plan/edits/edit.ts';
import { dutyIdOf, linkIdOf, month, sortedPair, valueIdOf } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { adjacentRoles } from '#shared/plan/queries/roles.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankLink, blankValue } from '#shared/plan/records/blank.ts';
import { ROLES, type Role } from '#shared/plan/records/fields.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { emptyPlan, testContext } from '../arbitraries.ts';

/** Texts as people and attackers write them. */
const words = fc
  .array(
    fc.constantFrom(
      'Lean',
      '"',
      '=1+1',
      '-',
      '@x',
      '\t',
      '\n',
      ' ',
      '<b>',
      'ÄÖ',
      '方針',
      '🎯',
      '●',
      "'",
      '3',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join('').trim());
/** JSON, and so a plan file, knows no negative zero. */
const figure = fc.option(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  { nil: null },
);
const day = fc.option(fc.constantFrom('2026-03', '2026-03-31', '2027-01-01'), { nil: null });

const fields = fc.record({
  text: words.map((text) => (text === '' ? 'Text' : text)),
  why: words,
  perspective: fc.constantFrom('', 'Quality', '=Cost'),
  measureUnit: fc.constantFrom('', '%', 'days'),
  status: fc.constantFrom('open', 'onTrack', 'atRisk', 'late', 'done', 'dropped'),
  better: fc.constantFrom(null, 'higher', 'lower'),
  start: day,
  due: day,
  budget: figure,
  baseline: figure,
  owned: fc.boolean(),
  plan: figure,
  actual: figure,
});
type Fields = typeof fields extends fc.Arbitrary<infer T> ? T : never;

const MONTH = month.parse('2026-04');

/** A plan with items on two adjacent sides. */
function planWith(role: Role, contents: readonly Fields[], other: Role, others: number): RecordSet {
  const context = testContext('c');
  let records = emptyPlan(testContext('p'));
  const [matrix] = records.list('matrix');
  if (!matrix) throw new Error('There is no matrix.');
  records = apply(records, addParticipant(records, { matrix: matrix.id, name: 'Lead-Person' }, context));
  records = apply(records, addParticipant(records, { matrix: matrix.id, name: '@Team' }, context));
  const [person] = records.list('person');
  for (let n = 0; n < others; n += 1) {
    records = apply(
      records,
      addItem(records, { matrix: matrix.id, role: other, text: `Other ${n}` }, context),
    );
  }
  for (const { owned, plan, actual, ...content } of contents) {
    const { added } = addItem(records, { matrix: matrix.id, role, text: content.text }, context);
    const [item] = added;
    if (item?.kind !== 'item') throw new Error('No item was made.');
    records = records.with([{ ...item, ...content, owner: owned ? (person?.id ?? null) : null }]);
    if (plan === null && actual === null) continue;
    const id = valueIdOf(item.id, MONTH);
    records = records.with([{ ...blankValue({ id, item: item.id, month: MONTH }), plan, actual }]);
  }
  return records;
}

const adjacent = fc
  .tuple(fc.constantFrom(...ROLES), fc.constantFrom(...ROLES))
  .filter(([a, b]) => adjacentRoles(a, b));

const matrixOf = (records: RecordSet) => {
  const [matrix] = records.list('matrix');
  if (!matrix) throw new Error('There is no matrix.');
  return matrix.id;
};

function pasteInto(records: RecordSet, { table }: CopiedTable, role: Role) {
  const matrix = matrixOf(records);
  const place = { at: 'side', role } as const;
  const proposal = proposePaste(printTable(table), { records, matrix, place, dayFirst: false });
  if (proposal.type === 'refused') throw new Error(`It was refused: ${proposal.reason}.`);
  expect(proposal.leftOut).toEqual([]);
  return applyPaste(records, { matrix, proposal }, testContext('n'));
}

/** Items without what only this plan knows. */
const contentOf = (items: readonly Item[]) => items.map(({ id, order, matrix, owner, ...rest }) => rest);

it('a side that is copied and pasted changes nothing where it came from, and is the same elsewhere', () => {
  fc.assert(
    fc.property(adjacent, fc.array(fields, { minLength: 1, maxLength: 5 }), ([role, other], contents) => {
      const records = planWith(role, contents, other, 1);
      const view = matrixView(records, matrixOf(records));
      const copied = sideTable(records, view, role);
      expect(isEmpty(pasteInto(records, copied, role))).toBe(true);

      const elsewhere = planWith(role, [], other, 1);
      const after = apply(elsewhere, pasteInto(elsewhere, copied, role));
      const pasted = matrixView(after, matrixOf(after)).items[role];
      expect(contentOf(pasted)).toEqual(contentOf(view.items[role]));
      for (const [index, item] of view.items[role].entries()) {
        const same = pasted[index];
        expect(records.get('person', item.owner ?? '')?.name).toBe(
          after.get('person', same?.owner ?? '')?.name,
        );
        const { plan = null, actual = null } = view.value(item.id, MONTH) ?? {};
        const value = same && after.get('value', valueIdOf(same.id, MONTH));
        expect([value?.plan ?? null, value?.actual ?? null]).toEqual([plan, actual]);
      }
    }),
    { numRuns: 200 },
  );
});

it('a corner that is copied and pasted changes nothing, and brings the same marks to a matrix without them', () => {
  const marks = fc.array(
    fc.record({
      row: fc.nat(4),
      column: fc.nat(3),
      strength: fc.constantFrom('strong', 'medium', 'weak'),
      negative: fc.boolean(),
    }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(
      adjacent,
      fc.array(fields, { minLength: 2, maxLength: 5 }),
      marks,
      ([role, other], contents, drawn) => {
        const bare = planWith(role, contents, other, 3);
        const at = matrixView(bare, matrixOf(bare));
        const [rows, columns] = [at.items[role], at.items[other]];
        const links = drawn.flatMap(({ row, column, strength, negative }) => {
          const [from, to] = [rows[row % rows.length], columns[column % columns.length]];
          if (!from || !to) return [];
          const [a, b] = sortedPair(from.id, to.id);
          const effect = negative ? ('negative' as const) : ('positive' as const);
          return [blankLink({ id: linkIdOf(a, b), a, b, strength, effect, author: 'Facilitator' })];
        });
        const records = bare.with(links);
        const view = matrixView(records, matrixOf(records));
        const ids = [rows.map(({ id }) => id), columns.map(({ id }) => id)] as const;
        const copied = crossTable(records, ids[0], ids[1], view);
        expect(isEmpty(pasteInto(records, copied, role))).toBe(true);
        const after = apply(bare, pasteInto(bare, copied, role));
        const sorted = (set: RecordSet) => set.list('link').toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(after)).toEqual(sorted(records));
      },
    ),
    { numRuns: 200 },
  );
});

it('duties are copied and pasted alike', () => {
  const records = planWith('priority', [], 'measure', 3);
  const view = matrixView(records, matrixOf(records));
  const [item] = view.items.measure;
  const people = view.people.map(({ person }) => person.id);
  const [, team] = people;
  if (!item || !team) throw new Error('The plan is too small.');
  const id = dutyIdOf(item.id, team);
  const marked = records.with([
    { kind: 'duty', id, item: item.id, person: team, level: 'core', extra: null },
  ]);
  const items = view.items.measure.map((one) => one.id);
  const copied = crossTable(marked, items, people, matrixView(marked, matrixOf(marked)));
  expect(copied.table[0]).toEqual(['', 'Lead-Person', '@Team']);
  expect(apply(records, pasteInto(records, copied, 'priority')).list('duty')).toEqual(marked.list('duty'));
});
