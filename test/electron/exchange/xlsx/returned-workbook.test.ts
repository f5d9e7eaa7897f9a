import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readTables } from '#electron/exchange/tables.ts';
import { workbookOf } from '#electron/exchange/xlsx/write.ts';
import { proposalFrom } from '#shared/exchange/returned.ts';
import { LANGUAGES, type Language } from '#shared/language.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import { NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import { editId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';
import { awkward, CONTEXT } from '../../../shared/exchange/returned-plan.ts';
import { refusalOf } from '../refused.ts';
import { patientWork } from '../work.ts';

function written(records: RecordSet, language: Language = 'en'): Promise<Uint8Array> {
  const matrices = records.list('matrix').map(({ id }) => id);
  const state = { edit: editId.parse('e7'), seq: 7 };
  return workbookOf({ records, matrices, language, state, now: new Date(0), drawn: true }, patientWork());
}

async function comesBack(base: RecordSet, bytes: Uint8Array) {
  const { sheets, own } = await readTables(bytes, 'plan.xlsx', patientWork());
  if (!own) throw new Error('It is none of ours.');
  const { theirs, problems } = proposalFrom(base, own, sheets, CONTEXT);
  return { own, difference: diff(base, theirs), problems };
}

async function edited(bytes: Uint8Array, edit: (book: exceljs.Workbook) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  edit(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a workbook of ours', () => {
  it.each(SAMPLES.flatMap(({ id }) => LANGUAGES.map((language) => [id, language] as const)))(
    'of %s in %s comes back without a change',
    async (sample, language) => {
      const plan = buildSample(sample);
      const { difference, problems, own } = await comesBack(plan, await written(plan, language));
      expect({ difference, problems }).toEqual({ difference: NO_DIFFERENCE, problems: [] });
      expect(own).toMatchObject({ plan: plan.list('plan')[0]?.id, edit: 'e7', seq: 7, language });
    },
  );

  it('brings awkward texts, dates and figures back as they were', async () => {
    const plan = awkward(buildSample('automotive'));
    expect(await comesBack(plan, await written(plan))).toMatchObject({
      difference: NO_DIFFERENCE,
      problems: [],
    });
  });

  it('that another program saved, with changes, brings these and nothing else', async () => {
    const plan = buildSample('automotive');
    const bytes = await edited(await written(plan), (book) => {
      const sheet = book.worksheets.find((one) => one.getCell('A1').value === 'annual');
      if (!sheet) throw new Error('No list of annual objectives.');
      const column = (key: string) => (sheet.getRow(1).values as unknown[]).indexOf(key);
      sheet.name = 'Renamed';
      sheet.getRow(3).getCell(column('due')).value = new Date(Date.UTC(2030, 0, 31));
      sheet.getRow(3).getCell(column('budget')).value = { formula: '2*21', result: 42 };
      sheet.getRow(4).getCell(column('status')).value = 'Soon done';
    });
    const { difference, problems } = await comesBack(plan, bytes);
    expect(difference.changed.map(({ field, to }) => [field, to])).toEqual([
      ['due', '2030-01-31'],
      ['budget', 42],
    ]);
    expect(problems).toEqual([
      expect.objectContaining({ sheet: 'Renamed', reason: 'notAChoice', text: 'Soon done' }),
    ]);
  });

  it('of a newer version, or that does not say where it comes from, is refused', async () => {
    const bytes = await written(buildSample('automotive'));
    const saying = (key: string, value: string | number) =>
      edited(bytes, (book) => {
        book.getWorksheet('tenkai')?.eachRow((row) => {
          if (row.getCell(1).value === key) row.getCell(2).value = value;
        });
      });
    expect(await refusalOf(await saying('version', 2), 'plan.xlsx')).toMatchObject({ code: 'tooNew' });
    expect(await refusalOf(await saying('plan', '../x'), 'plan.xlsx')).toMatchObject({ code: 'damaged' });
  });
});
