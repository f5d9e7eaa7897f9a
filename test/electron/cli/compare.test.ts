import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { changing } from '#shared/plan/commands/command.ts';
import { addItem, editText } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { setValue } from '#shared/plan/commands/values.ts';
import { copyRecords } from '#shared/plan/copy.ts';
import { linkIdOf, month } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import data from '#shared/samples/data/automotive.json' with { type: 'json' };
import { sampleLink } from '#shared/samples/items.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { temporaryFolder } from '../plan-file/folder.ts';
import { contextOf, editOf } from '../plan-file/plans.ts';
import { tenkai } from './run.ts';

const context = contextOf('cli-');

/** Two copies of the sample plan in one folder. */
function twoCopies() {
  const folder = temporaryFolder();
  const [one, other] = [join(folder, 'One.hoshin'), join(folder, 'Other.hoshin')];
  createPlanFile(one, buildSample('automotive')).close();
  copyFileSync(one, other);
  return { folder, one, other };
}

describe('comparing two plan files', { timeout: 60_000 }, () => {
  it('ends with 0 and says so where nothing differs', async () => {
    const { one, other } = twoCopies();
    expect(await tenkai(['compare', one, other])).toEqual({
      code: 0,
      stdout: 'Nothing differs.\n',
      stderr: '',
    });
    expect(JSON.parse((await tenkai(['compare', one, one, '--json'])).stdout)).toEqual({
      ...{ same: true, matched: 'ids', sheets: [], units: [] },
    });
  });

  it('tells the four marks in which the automotive copies differ, matched by what they say', async () => {
    const { folder, one } = twoCopies();
    const sheet = buildSample('automotive');
    const strengths: Readonly<Record<string, string>> = { S: 'strong', M: 'medium', W: 'weak' };
    const drifted = data.marks.notesDiffersFromSheet.reduce(
      (records, { pair: [from = '', to = ''], notes }) => {
        const [a, b] = [sheet.get('item', from)?.id, sheet.get('item', to)?.id];
        if (!a || !b) throw new Error(`There is no ${from} or ${to}.`);
        const link = records.get('link', linkIdOf(a, b));
        if (notes === null) return link ? records.with([], [link]) : records;
        return records.with([sampleLink(a, b, strengths[notes] ?? '')]);
      },
      sheet,
    );
    const notes = join(folder, 'Notes.hoshin');
    createPlanFile(
      notes,
      copyRecords(drifted, () => crypto.randomUUID()),
    ).close();
    const { code, stdout } = await tenkai(['compare', one, notes]);
    expect(code).toBe(3);
    expect(stdout).toContain('no history in common');
    expect(stdout.match(/^ {2}[+~-] /gm)).toHaveLength(4);
    const json = JSON.parse((await tenkai(['compare', one, notes, '--json'])).stdout);
    expect(json).toMatchObject({ same: false, matched: 'content', units: [] });
    expect(json.sheets).toHaveLength(1);
    const told = json.sheets[0].differences.map(({ subject }: { subject: { on: string } }) => subject.on);
    expect(told).toEqual(['link', 'link', 'link', 'link']);
  });

  it('tells fields, targets, new items and units, for one matrix or for all', async () => {
    const { one, other } = twoCopies();
    const file = openPlanFile(other);
    const records = () => RecordSet.of(file.loadAll());
    const [matrix] = records().list('matrix');
    const [unit] = records().list('unit');
    const [p4, k1] = ['P4', 'K1'].map((code) =>
      records()
        .list('item')
        .find((item) => item.code === code && item.matrix === matrix?.id),
    );
    if (!matrix || !unit || !p4 || !k1) throw new Error('The sample has changed.');
    file.commit(editText(records(), { item: p4.id, text: 'Skills\u001b[2J for all' }, context));
    file.commit(setLink(records(), { a: p4.id, b: k1.id, strength: 'weak' }, context));
    file.commit(setValue(records(), { item: k1.id, month: month.parse('2026-05'), plan: 7 }, context));
    file.commit(addItem(records(), { matrix: matrix.id, role: 'priority', text: 'Cells' }, context));
    file.commit(editOf(context, changing(unit, { name: 'Renamed' })));
    file.close();

    const all = await tenkai(['compare', one, other]);
    expect(all.code).toBe(3);
    expect(all.stdout).toContain(matrix.title);
    for (const words of [
      '~ P4 Skills\ufffd[2J for all\n      text: ',
      '  + P4–K1: weak\n',
      '      plan 2026-05: ',
      '  + P6 Cells\n',
      `Units\n  ~ ${unit.name}: name: ${unit.name} -> Renamed\n`,
    ])
      expect(all.stdout).toContain(words);
    const single = await tenkai(['compare', one, other, '--matrix', matrix.title]);
    expect(single.stdout).not.toContain('Units');
    const [, second] = buildSample('automotive').list('matrix');
    expect(await tenkai(['compare', one, other, '--matrix', second?.title ?? ''])).toMatchObject({ code: 0 });
  });

  it('names what it cannot read, and the matrix that it cannot find', async () => {
    const { one, other } = twoCopies();
    expect(await tenkai(['compare', one, 'gone.hoshin'])).toMatchObject({ code: 1 });
    const { code, stderr } = await tenkai(['compare', one, other, '--matrix', 'Nowhere']);
    expect(code).toBe(1);
    expect(stderr).toContain('One.hoshin has no matrix called “Nowhere”.');
    expect(await tenkai(['compare', one])).toMatchObject({ code: 2 });
  });
});
