import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { workbookOf } from '#electron/exchange/xlsx/write.ts';
import type { SourceSheet } from '#shared/exchange/mapping/source.ts';
import type { Input } from '#shared/host/calls.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { addItem, editText } from '#shared/plan/commands/items.ts';
import { editId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import { germanWorkbook, sheet } from '../../shared/exchange/mapping/company-sheets.ts';
import { patientWork } from '../exchange/work.ts';
import { contextOf } from '../plan-file/plans.ts';
import { type HostInFolder, laterHost } from './host-in-folder.ts';
import { newJob } from './new-job.ts';

let host: HostInFolder;
let opened: OpenedPlan;

beforeEach(async () => {
  host = laterHost();
  opened = await host.ask('plan.create', {
    ...{ title: 'Components', trueNorth: '', unitName: 'Division', periodLabel: 'FY2026' },
    ...{ periodStart: '2026-01' as Input<'plan.create'>['periodStart'], months: 12 },
    ...{ arrangement: 'compass', file: null },
  });
});

async function workbook(name: string, sheets: readonly SourceSheet[]): Promise<void> {
  const book = new exceljs.Workbook();
  for (const { name: title, rows } of sheets) book.addWorksheet(title).addRows(rows.map((row) => [...row]));
  writeFileSync(join(host.folders.home, name), new Uint8Array(await book.xlsx.writeBuffer()));
}

async function read(name: string) {
  const { plan, matrix } = opened;
  const file = host.file(name, 'openTables');
  const source = await host.ask('import.read', { plan, file, matrix, dayFirst: true, job: newJob() });
  if (source.type !== 'foreign') throw new Error('It is a workbook of ours.');
  const { sheets, mapping } = source;
  return { sheets, mapping, asked: { plan, file, mapping } };
}

async function records(): Promise<RecordSet> {
  const { plan, matrix } = opened;
  return RecordSet.of((await host.ask('plan.matrix', { plan, matrix })).records);
}

describe("a company's workbook", () => {
  it('is recognised, shown as differences, applied as one edit and taken back', async () => {
    await workbook('Hoshin.xlsx', germanWorkbook());
    const { asked, sheets } = await read('Hoshin.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(germanWorkbook().map(({ name }) => name));
    const { counts } = await host.ask('import.map', asked);
    expect(counts.items.measure).toEqual({ made: 6, changed: 0 });
    expect(counts).toMatchObject({ links: 37, people: 7 });

    const before = await records();
    const { seq, shown, entries } = await host.ask('import.preview', asked);
    expect(entries.every(({ type }) => type === 'added')).toBe(true);
    expect(await records()).toEqual(before);
    const outcome = await host.ask('import.apply', { ...asked, seq, shown, choices: [] });
    expect(outcome).toMatchObject({
      type: 'merged',
      committed: { edit: { label: 'Import from Hoshin.xlsx' }, canUndo: 'Import from Hoshin.xlsx' },
    });
    const after = await records();
    expect(after.list('link')).toHaveLength(37);
    expect(after.list('item').find(({ code }) => code === 'K4')).toMatchObject({
      text: 'Customer PPM',
      better: 'lower',
      measureUnit: 'ppm',
    });
    await host.ask('plan.undo', { plan: opened.plan });
    expect([...(await records())]).toEqual([...before]);
  });

  it('takes nothing of what was left out in the review', async () => {
    await workbook('K.xlsx', [
      sheet('Measures', [
        ['Code', 'Measure'],
        ['K1', 'Scrap'],
        ['K2', 'Delivery'],
      ]),
    ]);
    const { asked } = await read('K.xlsx');
    const { seq, shown, entries } = await host.ask('import.preview', asked);
    const scrap = entries.find(({ subject }) => subject.code === 'K1');
    const choices = [{ key: scrap?.key ?? '', take: 'mine' as const }];
    await host.ask('import.apply', { ...asked, seq, shown, choices });
    expect((await records()).list('item').map(({ text }) => text)).toEqual(['Delivery']);
  });

  it('is not applied where the plan moved on after it was shown', async () => {
    await workbook('K.xlsx', [
      sheet('Measures', [
        ['Code', 'Measure'],
        ['K1', 'Scrap'],
      ]),
    ]);
    const { asked } = await read('K.xlsx');
    const { seq, shown } = await host.ask('import.preview', asked);
    const edit = addItem(
      await records(),
      { matrix: opened.matrix, role: 'annual', text: 'New' },
      contextOf('new'),
    );
    await host.ask('plan.commit', { plan: opened.plan, edit });
    const refusal = await host.refusal('import.apply', { ...asked, seq, shown, choices: [] });
    expect(refusal.code).toBe('changedElsewhere');
    expect((await records()).list('item')).toHaveLength(1);
  });

  it('changes the items that it names and leaves the others', async () => {
    await workbook('1.xlsx', [
      sheet('Measures', [
        ['Code', 'Measure', 'Unit'],
        ['K1', 'Scrap', '%'],
        ['K2', 'Delivery', '%'],
      ]),
    ]);
    const first = await read('1.xlsx');
    const { seq, shown } = await host.ask('import.preview', first.asked);
    await host.ask('import.apply', { ...first.asked, seq, shown, choices: [] });
    await workbook('2.xlsx', [
      sheet('Measures', [
        ['Code', 'Measure', 'Unit'],
        ['K1', 'Scrap rate', 'ppm'],
      ]),
    ]);
    const second = await read('2.xlsx');
    const { entries } = await host.ask('import.preview', second.asked);
    expect(entries.map(({ type, field, subject }) => [type, field, subject.code])).toEqual([
      ['changed', 'text', 'K1'],
      ['changed', 'measureUnit', 'K1'],
    ]);
  });
});

describe('a workbook of the plan itself', () => {
  async function left(name: string): Promise<void> {
    const { plan, matrix } = opened;
    const [last] = (await host.ask('plan.history', { plan, before: null, limit: 1 })).entries;
    const bytes = await workbookOf(
      {
        ...{ records: await records(), matrices: [matrix], language: 'en', drawn: false, now: new Date(0) },
        state: { edit: last ? editId.parse(last.id) : null, seq: last?.seq ?? 0 },
      },
      patientWork(),
    );
    writeFileSync(join(host.folders.home, name), bytes);
  }
  async function changed(name: string, from: string, to: string): Promise<void> {
    const path = join(host.folders.home, name);
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    // These lists tell it once more, and are not read back.
    const told = ['Linear list', 'OKRs'];
    for (const page of book.worksheets.filter(({ name: title }) => !told.includes(title))) {
      page.eachRow((row) =>
        row.eachCell((one) => {
          if (one.value === from) one.value = to;
        }),
      );
    }
    await book.xlsx.writeFile(path);
  }
  const text = (role: Role, words: string) => async () => {
    const edit = addItem(await records(), { matrix: opened.matrix, role, text: words }, contextOf(words));
    await host.ask('plan.commit', { plan: opened.plan, edit });
  };
  async function readBack(name: string) {
    const { plan, matrix } = opened;
    const file = host.file(name, 'openTables');
    const source = await host.ask('import.read', { plan, file, matrix, dayFirst: true, job: newJob() });
    return { source, asked: { plan, file, mapping: null } };
  }

  it('comes back over the state in which it left: what the plan gained meanwhile stays', async () => {
    await text('priority', 'Changeover')();
    await left('Plan.xlsx');
    await text('measure', 'Minutes')();
    await changed('Plan.xlsx', 'Changeover', 'Quick changeover');
    const { source, asked } = await readBack('Plan.xlsx');
    expect(source).toEqual({ type: 'own', name: 'Plan.xlsx' });
    const { seq, shown, entries, problems } = await host.ask('import.preview', asked);
    expect(problems).toEqual([]);
    expect(entries.map(({ type, field, mine, theirs }) => [type, field, mine, theirs])).toEqual([
      ['changed', 'text', 'Changeover', 'Quick changeover'],
    ]);
    await host.ask('import.apply', { ...asked, seq, shown, choices: [] });
    const texts = (await records()).list('item').map((item) => item.text);
    expect(texts.sort()).toEqual(['Minutes', 'Quick changeover']);
  });

  it('asks where both have changed the same', async () => {
    await text('priority', 'Changeover')();
    await left('Plan.xlsx');
    const [item] = (await records()).list('item');
    if (!item) throw new Error('An item was added.');
    const edit = editText(await records(), { item: item.id, text: 'Slow changeover' }, contextOf('mine'));
    await host.ask('plan.commit', { plan: opened.plan, edit });
    await changed('Plan.xlsx', 'Changeover', 'Quick changeover');
    const { asked } = await readBack('Plan.xlsx');
    const { seq, shown, entries } = await host.ask('import.preview', asked);
    expect(entries).toMatchObject([
      { type: 'field', base: 'Changeover', mine: 'Slow changeover', theirs: 'Quick changeover' },
    ]);
    const outcome = await host.ask('import.apply', { ...asked, seq, shown, choices: [] });
    expect(outcome.type).toBe('open');
    expect((await records()).list('item').map((one) => one.text)).toEqual(['Slow changeover']);
  });

  it('is read like any other in another plan, and says why', async () => {
    await text('priority', 'Changeover')();
    await left('Plan.xlsx');
    opened = await host.ask('plan.openSample', { sample: 'automotive' });
    const { source } = await readBack('Plan.xlsx');
    expect(source).toMatchObject({ type: 'foreign', written: 'otherPlan' });
  });
});

describe('rows to show', () => {
  it('come from any place of a long sheet, with long texts cut', async () => {
    const rows = Array.from({ length: 500 }, (_, row) => [`K${row}`, 'x'.repeat(600)]);
    await workbook('Long.xlsx', [sheet('Measures', [['Code', 'Measure'], ...rows])]);
    const { asked } = await read('Long.xlsx');
    const { plan, file } = asked;
    const shown = await host.ask('import.rows', { plan, file, sheet: 0, from: 499, count: 60 });
    expect(shown.rows).toEqual([
      ['K498', `${'x'.repeat(400)}…`],
      ['K499', `${'x'.repeat(400)}…`],
    ]);
  });
});

describe('what is refused', () => {
  it('names the file where it is no table, and asks to begin again where it was not read', async () => {
    writeFileSync(join(host.folders.home, 'Notes.xlsx'), 'not a workbook');
    const { plan, matrix } = opened;
    const file = host.file('Notes.xlsx', 'openTables');
    const refusal = await host.refusal('import.read', { plan, file, matrix, dayFirst: true, job: newJob() });
    expect(refusal.message).toContain('Notes.xlsx');
    const mapping = { dayFirst: true, sheets: [{ as: 'leftOut' }] };
    expect((await host.refusal('import.map', { plan, file, mapping })).code).toBe('missing');
  });

  it('refuses axes that do not meet and matrices that are not there', async () => {
    await workbook('K.xlsx', [
      sheet('X', [
        ['', 'A1'],
        ['A2', 'S'],
      ]),
    ]);
    const { asked } = await read('K.xlsx');
    const { plan, file } = asked;
    const cross = {
      as: 'cross',
      matrix: opened.matrix,
      top: 1,
      left: 1,
      rowHeads: {},
      columnHeads: {},
      levels: {},
      addMissing: true,
    };
    const same = { dayFirst: true, sheets: [{ ...cross, rows: 'annual', columns: 'annual' }] };
    expect((await host.refusal('import.map', { plan, file, mapping: same })).code).toBe('badInput');
    const gone = {
      dayFirst: true,
      sheets: [{ ...cross, matrix: 'gone', rows: 'annual', columns: 'priority' }],
    };
    expect((await host.refusal('import.map', { plan, file, mapping: gone })).code).toBe('missing');
  });
});

test('the error of a formula among figures is named, and all else comes in', async () => {
  const heads = ['Kennzahl', 'Einheit', 'Jan 2026', 'Feb 2026'];
  await workbook('KPI.xlsx', [sheet('KPI', [heads, ['Reklamationen', '%', 3.5, '#DIV/0!']])]);
  const { asked } = await read('KPI.xlsx');
  const { counts, sheets } = await host.ask('import.map', asked);
  expect(counts).toMatchObject({ values: 1 });
  expect(sheets[0]?.problems.map(({ row, column, text }) => [row, column, text])).toEqual([
    [1, 3, '#DIV/0!'],
  ]);
});
