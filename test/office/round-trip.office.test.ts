import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readTables } from '#electron/exchange/tables.ts';
import { workbookOf } from '#electron/exchange/xlsx/write.ts';
import { proposalFrom } from '#shared/exchange/returned.ts';
import { LANGUAGES } from '#shared/language.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import { NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';
import { patientWork } from '../electron/exchange/work.ts';
import { awkward, CONTEXT } from '../shared/exchange/returned-plan.ts';
import { throughLibreOffice } from './libre-office.ts';

const PLANS = [
  ...SAMPLES.flatMap(({ id }) => LANGUAGES.map((language) => [id, language, buildSample(id)] as const)),
  ['awkward texts and figures', 'en', awkward(buildSample('automotive'))] as const,
];

describe('a workbook that LibreOffice has stored anew', () => {
  it.each(PLANS)('of %s in %s comes back without a change', async (_, language, records) => {
    const folder = mkdtempSync(join(tmpdir(), 'tenkai-office-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'plan.xlsx');
    const matrices = records.list('matrix').map(({ id }) => id);
    const input = {
      records,
      matrices,
      language,
      state: { edit: null, seq: 0 },
      now: new Date(0),
      drawn: true,
    };
    writeFileSync(path, await workbookOf(input, patientWork()));

    const stored = throughLibreOffice(path, 'xlsx');
    onTestFinished(() => rmSync(dirname(stored), { recursive: true, force: true }));
    expect(readFileSync(stored).equals(readFileSync(path))).toBe(false);
    const { sheets, own } = await readTables(stored, 'plan.xlsx', patientWork());
    expect(own).toMatchObject({ language, matrices });
    if (!own) return;
    const { theirs, problems } = proposalFrom(records, own, sheets, CONTEXT);
    expect({ difference: diff(records, theirs), problems }).toEqual({
      difference: NO_DIFFERENCE,
      problems: [],
    });
  });
});
