import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { columns } from '#electron/plan-file/columns.ts';
import { expectedSchema, migrate, migrations, rising } from '#electron/plan-file/migrations/migrations.ts';
import { KINDS, type Kind } from '#shared/plan/records/records.ts';
import { references } from '#shared/plan/records/references.ts';

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
}
interface ForeignKey {
  readonly from: string;
  readonly table: string;
  readonly on_delete: string;
}

function tables(): Database.Database {
  const db = new Database(':memory:');
  migrate(db);
  return db;
}

test.each(KINDS)('the table of %s has the columns of its schema', (kind: Kind) => {
  const db = tables();
  const found = db.pragma(`table_info("${kind}")`) as ColumnInfo[];
  expect(found.map(({ name, type, notnull }) => ({ name, type, nullable: notnull === 0 }))).toEqual(
    columns[kind].map(({ name, type, nullable }) => ({ name, type, nullable })),
  );
});

test.each(KINDS)('the table of %s has a foreign key for every reference to one kind', (kind: Kind) => {
  const db = tables();
  const found = db.pragma(`foreign_key_list("${kind}")`) as ForeignKey[];
  const expected = references[kind].flatMap(({ field, to }) =>
    to.length === 1 ? [`${field} -> ${to[0]}`] : [],
  );
  expect(found.map(({ from, table }) => `${from} -> ${table}`).sort()).toEqual(expected.sort());
  expect(found.every(({ on_delete }) => on_delete === 'NO ACTION')).toBe(true);
});

test('all tables are strict, and JSON columns hold only JSON', () => {
  const db = tables();
  const strict = db
    .prepare<[], { name: string; strict: number }>('SELECT name, strict FROM pragma_table_list')
    .all();
  for (const kind of KINDS) expect(strict.find(({ name }) => name === kind)?.strict, kind).toBe(1);
  for (const kind of KINDS) {
    const sql = expectedSchema(migrations).find(({ name }) => name === kind)?.sql ?? '';
    for (const { name, json } of columns[kind])
      expect(sql.includes(`json_valid("${name}")`), name).toBe(json);
  }
});

/** A released schema only grows. Where this fails, a released migration was edited, or a new one needs a new file. */
test.each(migrations)(
  'migration $version gives the tables that were written down for it',
  async ({ version }) => {
    const text = expectedSchema(migrations.slice(0, version))
      .map(({ sql }) => `${sql};\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(`tables.v${version}.sql`);
  },
);

test('a plan of the first version keeps what it says, and has no names of its own for the roles', () => {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, 1));
  const row = { id: 'p', title: 'Plant', trueNorth: 'North', strengths: '[]', duties: '[]', copiedFrom: 'q' };
  db.prepare(
    `INSERT INTO "plan" ("id", "title", "trueNorth", "strengths", "duties", "copiedFrom", "extra")
     VALUES (:id, :title, :trueNorth, :strengths, :duties, :copiedFrom, NULL)`,
  ).run(row);
  migrate(db);
  expect(db.prepare('SELECT * FROM "plan"').all()).toEqual([{ ...row, roleNames: null, extra: null }]);
});

test('a plan of the third version keeps its periods, and what refers to them, and has no review days', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = OFF');
  migrate(db, migrations.slice(0, 3));
  const row = { id: 'y', label: 'FY2026', start: '2026-01', months: 12, extra: '{"mood":"calm"}' };
  db.prepare('INSERT INTO "period" VALUES (:id, :label, :start, :months, :extra)').run(row);
  db.exec(`INSERT INTO "unit" ("id", "name", "order") VALUES ('u', 'Plant', 'a0');
    INSERT INTO "matrix" ("id", "unit", "period", "title", "status", "revision", "arrangement")
    VALUES ('m', 'u', 'y', 'Plant', 'draft', '', 'compass');`);
  migrate(db);
  expect(db.prepare('SELECT * FROM "period"').all()).toEqual([{ ...row, reviews: '[]' }]);
  expect(db.prepare('SELECT "period" FROM "matrix"').all()).toEqual([{ period: 'y' }]);
  expect(() => db.exec(`INSERT INTO "period" VALUES ('z', '', '2026-01', 0, '[]', NULL)`)).toThrow('CHECK');
});

test('migrations are numbered without gaps', () => {
  expect(() => rising([...migrations, { version: migrations.length + 2, sql: '' }])).toThrow('numbered');
});
