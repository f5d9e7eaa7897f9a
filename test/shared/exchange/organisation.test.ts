import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTables } from '#shared/exchange/mapping/import-tables.ts';
import type { ImportMapping } from '#shared/exchange/mapping/mapping.ts';
import { isExpected } from '#shared/exchange/mapping/problems.ts';
import { recognise } from '#shared/exchange/mapping/recognise.ts';
import { faultSentence, isOrganisationFault } from '#shared/exchange/organisation/faults.ts';
import { addUnit } from '#shared/plan/commands/plan.ts';
import { addPerson } from '#shared/plan/commands/units.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { isEmpty } from '#shared/plan/edits/edit.ts';
import { violations } from '#shared/plan/invariants.ts';
import { unitTree } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { contextOf, emptyPlan, sheet } from './mapping/company-sheets.ts';

const PLAN = emptyPlan();
const COLUMNS = 'Unit|Parent unit|Lead|Name|E-mail|Role';

/** A list with these rows, cells parted by bars, read into a plan. */
function imported(rows: readonly string[], heads = COLUMNS, records = PLAN.records) {
  const sheets = [
    sheet(
      'Sheet1',
      [heads, ...rows].map((row) => row.split('|').map((cell) => cell.trim() || null)),
    ),
  ];
  const mapping = recognise(sheets, { ...PLAN, records, dayFirst: true });
  const reading = importTables(sheets, mapping, records, contextOf);
  expect(violations(reading.records)).toEqual([]);
  return { mapping, ...reading, problems: reading.sheets[0]?.problems ?? [] };
}

/** What speaks against a list, in sentences. */
function faults(rows: readonly string[], heads = COLUMNS, records = PLAN.records): readonly string[] {
  const { difference, problems } = imported(rows, heads, records);
  expect(isEmpty(difference)).toBe(true);
  return problems.flatMap((problem) =>
    isOrganisationFault(problem.reason) ? [faultSentence(problem.reason, problem)] : [],
  );
}

function tree(records: RecordSet): string {
  const text = (nodes: ReturnType<typeof unitTree>): string =>
    nodes
      .map(({ unit: { name }, children }) => (children.length > 0 ? `${name}[${text(children)}]` : name))
      .join(' ');
  return text(unitTree(records.list('unit')));
}

const [TOP] = PLAN.records.list('unit');
if (!TOP) throw new Error('The plan has no unit.');

describe('a list of an organisation', () => {
  it.each([
    ['English', 'Department|Belongs to|Manager|Employee|Mail|Job title'],
    ['German', 'Abteilung|Gehört zu|Leitung|Mitarbeiter|E-Mail|Funktion'],
    ['Japanese', '部門|上位部門|部門長|氏名|メールアドレス|役職'],
  ])('is recognised by its heads in %s', (_, heads) => {
    const { mapping, records, sheets } = imported(
      [`Assembly|${TOP.name}|Chief||`, 'Line 1|Assembly||Line lead|lead@example.org|Deputy'],
      heads,
    );
    expect(mapping.sheets[0]?.as).toBe('organisation');
    expect(sheets[0]?.organisation).toEqual(['unit', 'parent', 'lead', 'person', 'mail', 'role']);
    expect(tree(records)).toBe(`${TOP.name}[Assembly[Line 1]]`);
    const [unit] = records.list('unit').filter(({ name }) => name === 'Assembly');
    expect(records.get('person', unit?.lead ?? '')?.name).toBe('Chief');
    expect(records.list('membership').map(({ role }) => role)).toEqual(['Deputy']);
    expect(records.list('person').find(({ name }) => name === 'Line lead')?.mail).toBe('lead@example.org');
  });

  it.each([
    ['Name|Parent|Lead', 'organisation'],
    ['Name|Abteilung|Rolle', 'organisation'],
    ['Name|Unit|Lead|Baseline', 'items'],
    ['KPI|Unit|Lead|Target', 'items'],
    ['Name|E-mail', 'people'],
  ])('is told from other lists: %s', (heads, as) => {
    expect(
      imported(['Line 1|Plant north|Chief|12', 'Line 2|Plant south|Chief|7'], heads).mapping.sheets[0]?.as,
    ).toBe(as);
  });

  it('may name units in any order and as often as it has people in them', () => {
    const rows = [
      'B|A|||',
      'A||||',
      'B|A|Chief|One||Lead',
      'B|||Two||',
      'A|||One||Sponsor',
      'A|||One||Coach',
    ];
    const { records, problems } = imported(rows);
    expect(problems).toEqual([]);
    expect(tree(records)).toBe(`${TOP.name} A[B]`);
    expect(records.list('person').map(({ name }) => name)).toEqual(['Chief', 'One', 'Two']);
    expect(records.list('membership').map(({ role }) => role)).toEqual(['Lead', '', 'Sponsor, Coach']);
  });

  it('changes what the plan has and removes nothing; read again it changes nothing', () => {
    const rows = [`A|${TOP.name}||One|one@example.org|Lead`, `B|A|||`];
    const first = imported(rows);
    expect(isEmpty(imported(rows, COLUMNS, first.records).difference)).toBe(true);
    const moved = imported([`B|${TOP.name}|||`, 'A|||Uno|ONE@example.org|'], COLUMNS, first.records);
    expect(tree(moved.records)).toBe(`${TOP.name}[A B]`);
    expect(moved.records.list('person').map(({ name, mail }) => [name, mail])).toEqual([
      ['Uno', 'ONE@example.org'],
    ]);
    expect(moved.records.list('membership')[0]?.role).toBe('Lead');
  });
});

describe('bad lists of an organisation are refused in a sentence that names row and cause', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a circle', ['A|C|||', 'B|A|||', 'C|B|||'], ['Row 2: “A” would stand below itself (A → C → B → A).']],
    ['a unit below itself', ['A|A|||'], ['Row 2: “A” would stand below itself (A → A).']],
    [
      'a circle through the plan',
      [`${TOP.name}|A|||`, `A|${TOP.name}|||`],
      [`Row 2: “${TOP.name}” would stand below itself (${TOP.name} → A → ${TOP.name}).`],
    ],
    [
      'a double name',
      [`A|${TOP.name}|||`, `B|${TOP.name}|||`, 'Quality|A|||', 'Quality|B|||'],
      ['Row 5: “Quality” stands below another unit than in row 4, “A”. Two units need two names.'],
    ],
    [
      'a missing parent',
      ['A|Castle|||'],
      ['Row 2: the parent unit “Castle” is neither in the list nor in the plan.'],
    ],
    ['an empty name', [`|${TOP.name}|||`], ['Row 2: the unit has no name.']],
    [
      'a person without a name',
      ['A||||x@example.org'],
      ['Row 2: “x@example.org” belongs to nobody: the person has no name.'],
    ],
    ['two leads', ['A||One|||', 'A||Two|||'], ['Row 3: “A” has another lead than in row 2, “One”.']],
    ['no mail address', ['A|||One|one|'], ['Row 2: “one” is no mail address.']],
    [
      'a person with two addresses',
      ['A|||One|one@example.org|', 'B|||One|two@example.org|'],
      ['Row 3: “One” has another mail address than in row 2, one@example.org. Two people need two names.'],
    ],
    [
      'an address of two people',
      ['A|||One|one@example.org|', 'B|||Two|one@example.org|'],
      ['Row 3: the mail address one@example.org is that of “One”, too in row 2.'],
    ],
  ])('%s', (_, rows, sentences) => {
    expect(faults(rows)).toEqual(sentences);
  });

  it('names that the plan has twice', () => {
    let records = PLAN.records;
    for (const name of ['Line', 'Line']) {
      records = apply(records, addUnit(records, { name, parent: null }, contextOf(records.size)));
    }
    for (const name of ['One', 'One']) {
      records = apply(records, addPerson(records, { name, mail: '', unit: null }, contextOf(records.size)));
    }
    expect(faults(['Line|||One||'], COLUMNS, records)).toEqual([
      'Row 2: the plan has two units called “Line”. Give them two names first.',
      'Row 2: the plan has two people called “One”. Make them one, or give them two names first.',
    ]);
  });

  it('a table of which no column is a unit', () => {
    const sheets = [sheet('Sheet1', [['Colour'], ['red']])];
    const mapping: ImportMapping = {
      dayFirst: true,
      sheets: [{ as: 'organisation', top: 0, heads: 1, columns: {} }],
    };
    const { difference, sheets: read } = importTables(sheets, mapping, PLAN.records, contextOf);
    expect(isEmpty(difference)).toBe(true);
    expect(read[0]?.problems[0]?.reason).toBe('noUnitColumn');
  });

  it('and whatever a list says, the plan keeps its laws, and takes all or nothing', () => {
    const name = fc.constantFrom('', 'A', 'B', 'C', 'D', TOP.name, 'a ', 'One', 'Two', 'x@y', 'z@y');
    const row = fc.tuple(name, name, name, name, name, name).map((cells) => cells.join('|'));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 7 }), (rows) => {
        const { difference, problems, mapping, records } = imported(rows);
        if (mapping.sheets[0]?.as !== 'organisation') return;
        const bad = problems.some((problem) => !isExpected(problem));
        if (bad) expect(isEmpty(difference)).toBe(true);
        for (const text of bad ? [] : rows) {
          const [unit = ''] = text.split('|');
          const there = records
            .list('unit')
            .some((one) => one.name.toLowerCase() === unit.trim().toLowerCase());
          expect(unit === '' || there).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
