import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidRecordError, readRecord, writeRecord } from '#shared/plan/migrations/read-record.ts';
import { assertRising, type RecordMigration, recordMigrations } from '#shared/plan/migrations/steps.ts';
import { TooNewError, Upgrader, upgradeDifference, upgradeRecord } from '#shared/plan/migrations/upgrade.ts';
import { recordsEqual } from '#shared/plan/records/compare.ts';
import { SCHEMA_VERSION } from '#shared/plan/records/records.ts';
import { emptyPlan, plan } from './arbitraries.ts';

const [unit] = emptyPlan().list('unit');
const [period] = emptyPlan().list('period');
if (!unit || !period) throw new Error('The plan has no unit or period.');

/** Made up: version 2 renames `title` of a note to `name`, version 3 drops its `colour`. */
const steps: readonly RecordMigration[] = [
  {
    to: 2,
    upgradeRecord: ({ kind, title, ...rest }) =>
      kind === 'note' ? { kind, ...rest, name: title ?? '' } : { kind: kind ?? '', ...rest },
    upgradeChange: (change) => (change.field === 'title' ? { ...change, field: 'name' } : change),
  },
  {
    to: 3,
    upgradeRecord: ({ colour: _, ...rest }) => rest,
    upgradeChange: (change) => (change.field === 'colour' ? null : change),
  },
];

describe('record migrations', () => {
  it('of the app lead to the current version one by one', () => {
    expect(() => assertRising(recordMigrations, SCHEMA_VERSION)).not.toThrow();
  });

  it('with a gap, a repetition or a missing last step are refused', () => {
    const [two, three] = steps;
    if (!two || !three) throw new Error('The steps are gone.');
    expect(() => new Upgrader(steps, 3)).not.toThrow();
    for (const wrong of [[three], [two], [three, two], [two, two, three]]) {
      expect(() => new Upgrader(wrong, 3)).toThrow(/one by one/);
    }
  });

  it('are taken from the version on in which a record was written', () => {
    const upgrader = new Upgrader(steps, 3);
    const first = { kind: 'note', id: 'n', title: 'Why', colour: 'red' };
    expect(upgrader.record(first, 1)).toEqual({ kind: 'note', id: 'n', name: 'Why' });
    expect(upgrader.record({ kind: 'note', id: 'n', name: 'Why', colour: 'red' }, 2)).toEqual({
      kind: 'note',
      id: 'n',
      name: 'Why',
    });
    const change = { kind: 'note', id: 'n', from: 'a', to: 'b' };
    const log = {
      added: [first],
      changed: [
        { ...change, field: 'title' },
        { ...change, field: 'colour' },
      ],
      removed: [],
    };
    expect(upgrader.difference(log, 1)).toEqual({
      added: [{ kind: 'note', id: 'n', name: 'Why' }],
      changed: [{ ...change, field: 'name' }],
      removed: [],
    });
  });

  it('of the app give a period of older versions no review days, in records and in the log', () => {
    const { reviews, ...older } = writeRecord(period);
    expect(reviews).toEqual([]);
    for (const schema of [1, 2, 3]) {
      expect(upgradeRecord(older, schema)).toEqual(period);
      const { added } = upgradeDifference({ added: [older], changed: [], removed: [] }, schema);
      expect(added).toEqual([period]);
    }
  });

  it('refuse what a newer version wrote', () => {
    expect(() => upgradeRecord(writeRecord(unit), SCHEMA_VERSION + 1)).toThrow(TooNewError);
    expect(() => upgradeDifference({ added: [], changed: [], removed: [] }, 99)).toThrow(
      /newer version of Tenkai .* Update Tenkai/,
    );
  });
});

describe('reading and writing a record', () => {
  it('keeps fields of a newer minor version in `extra` and puts them back out', () => {
    const foreign = { ...writeRecord(unit), mood: 'calm', nested: { a: [1, null] } };
    const read = readRecord(foreign, { keepUnknown: true });
    expect(read.extra).toEqual({ mood: 'calm', nested: { a: [1, null] } });
    expect(writeRecord(read)).toEqual(foreign);
  });

  it('brings a field out of `extra` as soon as this version knows it', () => {
    const { name, ...rest } = writeRecord(unit);
    const read = readRecord({ ...rest, extra: { name: name ?? '' } }, { keepUnknown: true });
    expect(read).toEqual(unit);
  });

  it('refuses unknown fields where they are not to be kept, and what is wrong in a sentence', () => {
    expect(() => readRecord({ ...unit, mood: 'calm' }, { keepUnknown: false })).toThrow(InvalidRecordError);
    expect(() => readRecord({ ...unit, order: '?' }, { keepUnknown: true })).toThrow(
      `The record unit ${unit.id} is not valid (order): must be an order key.`,
    );
    for (const odd of [null, 7, [], 'unit', { kind: 'moon' }]) {
      expect(() => readRecord(odd, { keepUnknown: true })).toThrow(InvalidRecordError);
    }
  });

  it('gives back every record with whatever was in `extra`', () => {
    const extra = fc.dictionary(fc.stringMatching(/^x[a-z]{1,8}$/), fc.constantFrom(1, 'two', null, [true]), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(plan, fc.option(extra), (records, unknown) => {
        for (const record of records) {
          const kept = { ...record, extra: unknown };
          const through = JSON.parse(JSON.stringify(writeRecord(kept)));
          expect(recordsEqual(readRecord(through, { keepUnknown: true }), kept)).toBe(true);
          expect(recordsEqual(upgradeRecord(through, SCHEMA_VERSION), kept)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
