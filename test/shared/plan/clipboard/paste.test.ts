import { describe, expect, it } from 'vitest';
import type { Refusal } from '#shared/plan/clipboard/limits.ts';
import type { PasteChoices, PastePlace } from '#shared/plan/clipboard/place.ts';
import { type Proposal, proposePaste } from '#shared/plan/clipboard/propose.ts';
import { applyPaste } from '#shared/plan/commands/paste.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { edit as editSchema } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { violations } from '#shared/plan/invariants.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { recordsOf, testContext } from '../arbitraries.ts';

const sample = buildSample('automotive');
const [firstMatrix] = sample.list('matrix');
if (!firstMatrix) throw new Error('The sample has no matrix.');
const matrix = firstMatrix.id;
const view = matrixView(sample, matrix);

const PRIORITIES: PastePlace = { at: 'side', role: 'priority' };

function propose(text: string, place: PastePlace, choices?: PasteChoices, records: RecordSet = sample) {
  return proposePaste(text, { records, matrix, place, dayFirst: false }, choices);
}

function accepted<T extends Proposal['type']>(proposal: Proposal | Refusal, type: T) {
  if (proposal.type !== type) throw new Error(`It was ${JSON.stringify(proposal)}.`);
  return proposal as Extract<Proposal, { type: T }>;
}

function paste(proposal: Proposal | Refusal, records: RecordSet = sample) {
  if (proposal.type === 'refused') throw new Error(`It was refused: ${proposal.reason}.`);
  const edit = applyPaste(records, { matrix, proposal }, testContext('n'));
  editSchema.parse(edit);
  const after = apply(records, edit);
  expect(violations(after)).toEqual([]);
  expect(recordsOf(apply(after, invert(edit)))).toEqual(recordsOf(records));
  return { edit, after, view: matrixView(after, matrix) };
}

describe('a column', () => {
  it('becomes items of the side, behind the focused one, in order and in one edit', () => {
    const [first] = view.items.priority;
    if (!first) throw new Error('There are no priorities.');
    const result = paste(propose('Kaizen teams\nSMED\r\n5S\n', { ...PRIORITIES, after: first.id }));
    const texts = result.view.items.priority.map(({ text }) => text);
    expect(texts.slice(0, 5)).toEqual([
      first.text,
      'Kaizen teams',
      'SMED',
      '5S',
      view.items.priority[1]?.text,
    ]);
    expect(result.edit.label).toBe('Paste 3 priorities');
    expect(new Set(result.view.items.priority.map(({ code }) => code)).size).toBe(texts.length);
  });

  it('of five hundred is taken, of one more is refused whole', () => {
    const rows = Array.from({ length: 500 }, (_, n) => `Row ${n}`);
    expect(paste(propose(rows.join('\n'), PRIORITIES)).edit.added).toHaveLength(500);
    expect(propose([...rows, 'one more'].join('\n'), PRIORITIES)).toEqual({
      type: 'refused',
      reason: 'tooManyRows',
      rows: 501,
    });
  });

  it('of bullets from a document leaves the bullets away', () => {
    const proposal = accepted(propose('•\tCut scrap\n•\tTrain leaders', PRIORITIES), 'items');
    expect(proposal.drafts.map(({ fields }) => fields)).toEqual([
      { text: 'Cut scrap' },
      { text: 'Train leaders' },
    ]);
  });

  it('where people stand becomes people: who is known is not made again', () => {
    const known = view.people[0]?.person.name ?? '';
    const proposal = accepted(propose(`Name\n${known}\nNew One\nnew one`, { at: 'people' }), 'people');
    const result = paste(proposal);
    expect(result.view.people.map(({ person }) => person.name)).toEqual([
      ...view.people.map(({ person }) => person.name),
      'New One',
    ]);
  });
});

describe('a table with heads', () => {
  it('becomes items with fields, in German as well', () => {
    const text =
      'Kürzel\tZiel\tVerantwortlich\tFällig\tStatus\tBudget\nX1\tRüstzeit halbieren\tNeue Person\t31.12.2026\tim Plan\t1.250,50\n\tLinie 2\tneue person\t\t\t';
    const result = paste(propose(text, PRIORITIES));
    const [one, two] = result.view.items.priority.slice(-2);
    const person = result.after.list('person').find(({ name }) => name === 'Neue Person');
    expect(one).toMatchObject({
      code: 'X1',
      text: 'Rüstzeit halbieren',
      owner: person?.id,
      due: '2026-12-31',
      status: 'onTrack',
      budget: 1250.5,
    });
    expect(two).toMatchObject({ text: 'Linie 2', owner: person?.id, due: null });
    expect(result.edit.added.filter(({ kind }) => kind === 'person')).toHaveLength(1);
  });

  it('in Japanese sets months of measures that are there', () => {
    const [measure] = view.items.measure;
    if (!measure) throw new Error('There are no measures.');
    const text = `番号\t1月\t2月\n${measure.code}\t10\t12.5\nK99\t1\t2`;
    const proposal = accepted(propose(text, { at: 'side', role: 'measure' }), 'items');
    expect(proposal.leftOut).toEqual([{ reason: 'unknownItem', row: 3, column: null, text: 'K99' }]);
    const result = paste(proposal);
    const year = view.period.start.slice(0, 4);
    const values = result.after.list('value').filter(({ item }) => item === measure.id);
    expect(values.find(({ month }) => month === `${year}-02`)?.plan).toBe(12.5);
    expect(result.edit.label).toBe('Change 1 measure by pasting');
  });

  it('changes items of the side by code, or makes new ones if the person prefers', () => {
    const [first] = view.items.priority;
    const text = `Code\tObjective\tWhy\n${first?.code}\tOther words\tBecause`;
    const proposal = accepted(propose(text, PRIORITIES), 'items');
    expect(proposal.namesExisting).toBe(true);
    expect(paste(proposal).edit.changed.map(({ field }) => field)).toEqual(['text', 'why']);
    const fresh = accepted(propose(text, PRIORITIES, { changeExisting: false }), 'items');
    expect(fresh.leftOut).toEqual([{ reason: 'codeTaken', row: 2, column: null, text: first?.code }]);
    expect(paste(fresh).edit.added).toHaveLength(1);
  });

  it('says what it cannot read, and takes the rest', () => {
    const text = 'Objective\tBudget\tDue\tWeather\tTitle\nA\tmuch\tsoon\tsunny\tB\n\t5\t\t\t';
    const { leftOut, drafts } = accepted(propose(text, PRIORITIES), 'items');
    expect(leftOut.map(({ reason, row, column, text: what }) => [reason, row, column, what])).toEqual([
      ['unknownHead', null, 4, 'Weather'],
      ['repeatedHead', null, 5, 'Title'],
      ['notANumber', 2, 2, 'much'],
      ['notADate', 2, 3, 'soon'],
      ['noText', 3, null, ''],
    ]);
    expect(drafts).toHaveLength(1);
  });

  it('takes a quarter for the month in which it begins or ends', () => {
    const text = 'Objective\tStart\tDue\nA\tQ3/2026\t2026-Q4\nB\t1. Quartal 2027\t2027年第2四半期';
    const { leftOut, drafts } = accepted(propose(text, PRIORITIES), 'items');
    expect(leftOut).toEqual([]);
    expect(drafts.map(({ fields: { start, due } }) => [start, due])).toEqual([
      ['2026-07', '2026-12'],
      ['2027-01', '2027-06'],
    ]);
  });

  it('is read as the person says: another column, none, no heads', () => {
    const text = 'Objective\tWeather\nA\tsunny';
    const chosen = accepted(propose(text, PRIORITIES, { columns: { 1: 'text' } }), 'items');
    expect(chosen.uses).toEqual(['ignored', 'text']);
    expect(chosen.drafts[0]?.fields).toEqual({ text: 'sunny' });
    const bare = accepted(propose(text, PRIORITIES, { heading: false }), 'items');
    expect(bare.drafts).toHaveLength(2);
  });
});

describe('a cross-table', () => {
  const [p1, p2] = view.items.priority;
  const [k1, k2] = view.items.measure;

  it('says which marks stand below no head', () => {
    const text = `\t${k1?.code}\t${k2?.code}\t\n${p1?.code}\tS\tS\t7\n${p2?.code}\tS\tS\t`;
    const { leftOut, marks } = accepted(propose(text, { at: 'nowhere' }), 'marks');
    expect(leftOut).toEqual([{ reason: 'outside', row: 2, column: 4, text: '7' }]);
    expect(marks).toHaveLength(4);
  });

  it('becomes marks by codes and texts, adverse ones too, wherever the focus is', () => {
    const text = `\t${k1?.code}\t${k2?.text}\tK99\n${p1?.text}\tS\t-●\t9\n${p2?.code} ${p2?.text}\t?\t1\t`;
    const proposal = accepted(propose(text, { at: 'nowhere' }), 'marks');
    expect(proposal.leftOut.map(({ reason, row, column }) => [reason, row, column])).toEqual([
      ['unknownHead', null, 4],
      ['unknownLevel', 3, 2],
    ]);
    const result = paste(proposal);
    if (!p1 || !p2 || !k1 || !k2) throw new Error('The sample is too small.');
    expect(result.view.link(p1.id, k1.id)).toMatchObject({ strength: 'strong', effect: 'positive' });
    expect(result.view.link(p1.id, k2.id)).toMatchObject({ strength: 'strong', effect: 'negative' });
    expect(result.view.link(p2.id, k2.id)).toMatchObject({ strength: 'weak' });
  });

  it('of items and people becomes duties, also turned', () => {
    const [one] = view.people;
    if (!one || !p1) throw new Error('The sample is too small.');
    for (const text of [
      `\t${one.person.name}\n${p1.code}\t○`,
      `x\t${p1.code}\n${one.person.name}\tCore team`,
    ]) {
      expect(paste(propose(text, PRIORITIES)).view.duty(p1.id, one.person.id)?.level).toBe('core');
    }
  });

  it('without heads is laid down from the focused cell on; what goes beyond is left out', () => {
    if (!p1 || !k1 || !k2) throw new Error('The sample is too small.');
    const place: PastePlace = { at: 'cell', rows: [p1.id], columns: [k1.id, k2.id] };
    const proposal = accepted(propose('3\t2\t1\n1\t\t', place), 'marks');
    expect(proposal.marks.map(({ level }) => level)).toEqual(['strong', 'medium']);
    expect(proposal.leftOut.map(({ reason, row, column }) => [reason, row, column])).toEqual([
      ['outside', 1, 3],
      ['outside', 2, 1],
    ]);
  });

  it('clears what it names as empty, and leaves alone what it says nothing of', () => {
    const [link] = view.links;
    if (!link) throw new Error('There are no links.');
    const place: PastePlace = { at: 'cell', rows: [link.a], columns: [link.b] };
    expect(paste(propose('0', place)).edit.removed).toEqual([link]);
  });

  it('takes another meaning of a sign from the person', () => {
    if (!p1 || !k1) throw new Error('The sample is too small.');
    const place: PastePlace = { at: 'cell', rows: [p1.id], columns: [k1.id] };
    expect(propose('?', place)).toEqual({
      type: 'refused',
      reason: 'unknownLevel',
      row: 1,
      column: 1,
      text: '?',
    });
    const chosen = accepted(propose('?', place, { levels: { '?': '-weak' } }), 'marks');
    expect(chosen.marks).toMatchObject([{ level: 'weak', negative: true }]);
  });
});

describe('bad input', () => {
  it.each([
    ['', 'empty', {}],
    ['\t\n\n', 'empty', {}],
    ['x'.repeat(100_000), 'cellTooLong', { row: 1, column: 1, characters: 100_000 }],
    [`a\tb\nc\t${'x'.repeat(20_001)}`, 'cellTooLong', { row: 2, column: 2 }],
    ['fine\nPNG\u0000\u0001', 'notText', { row: 2, column: 1 }],
    ['half \ud83d', 'notText', { row: 1, column: 1 }],
    [`a\n${'\t'.repeat(60)}b`, 'tooManyColumns', { row: 2, columns: 61 }],
    ['Row\n'.repeat(10_000), 'tooManyRows', { rows: 10_000 }],
    ['x\n'.repeat(600_000), 'tooLarge', { characters: 1_200_000 }],
    ['"a\n'.repeat(300_000), 'tooManyRows', { rows: 300_000 }],
    [`${'\t'.repeat(400_000)}x${'\ny'.repeat(100)}`, 'tooManyColumns', { row: 1, columns: 400_001 }],
    ['●\t○\n△\t', 'marksNeedCell', {}],
    ['Code\tText\nX1\tA\n\nCode\tText\nX2\tB', 'severalTables', { row: 4 }],
  ])('is refused with its place (%#)', (text, reason, where) => {
    expect(propose(text, PRIORITIES)).toMatchObject({ type: 'refused', reason, ...where });
  });

  it('without a place for it is refused', () => {
    expect(propose('Something', { at: 'nowhere' })).toMatchObject({ reason: 'noPlace' });
  });

  it('that is as large as may be is read in a moment', () => {
    const heads = [
      'Objective',
      ...Array.from(
        { length: 59 },
        (_, n) => `Plan ${2026 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
      ),
    ];
    const rows = Array.from({ length: 499 }, (_, n) =>
      [`Item ${n}`, ...heads.slice(1).map(() => '1')].join('\t'),
    );
    const start = performance.now();
    const result = paste(propose([heads.join('\t'), ...rows].join('\n'), PRIORITIES));
    expect(result.edit.added).toHaveLength(499 * 60);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('of markup is text', () => {
    const result = paste(propose('<script>alert(1)</script>', PRIORITIES));
    expect(result.view.items.priority.at(-1)?.text).toBe('<script>alert(1)</script>');
  });
});
