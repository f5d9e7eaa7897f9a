import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceSheet } from '#shared/exchange/mapping/source.ts';
import type { Input } from '#shared/host/calls.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { addItem } from '#shared/plan/commands/items.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { germanWorkbook, sheet } from '../../shared/exchange/mapping/company-sheets.ts';
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
