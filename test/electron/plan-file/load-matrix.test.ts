import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { selectList } from '#electron/plan-file/columns.ts';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { migrate } from '#electron/plan-file/migrations/migrations.ts';
import { MATRIX_PARTS } from '#electron/plan-file/read-matrix.ts';
import { KINDS, type Kind } from '#shared/plan/records/records.ts';
import { referrersOf } from '#shared/plan/records/references.ts';
import { temporaryFolder } from './folder.ts';
import { LOWER, lowerAnnual, smallPlan, sorted, UPPER, upperPriority } from './plans.ts';

function load(matrix: string) {
  const file = createPlanFile(join(temporaryFolder(), 'Plant.hoshin'), smallPlan);
  onTestFinished(() => file.close());
  return sorted(file.loadMatrix(matrix));
}

test('a matrix comes with its chain of units, its people, the other ends of its cascade links and what was escalated to it', () => {
  const others = new Set<string>(['line', LOWER, 'plant~fy26~money']);
  expect(load(UPPER)).toEqual(sorted(smallPlan.filter(({ id }) => !others.has(id))));
});

test('a lower matrix comes with the units above it and nothing of its neighbours but what it serves', () => {
  const ids = ['plan', 'fy26', 'lead', 'plant', 'line', LOWER, lowerAnnual.id, upperPriority.id];
  const own = ['norms', 'money', 'need', 'promiser', 'barrier'];
  const expected = smallPlan.filter(
    ({ id, kind }) => [...ids, ...own].includes(id) || kind === 'cascadeLink',
  );
  expect(load(LOWER)).toEqual(sorted(expected));
});

test('there is nothing to load of a matrix that is not there', () => {
  expect(load('nowhere')).toEqual([]);
});

interface PlanStep {
  readonly detail: string;
}

/**
 * The steps of a statement's query plan that read a whole table. The tables of the plan and its norms hold one row, those of
 * revisions and resources a handful.
 */
function scans(sql: string): readonly string[] {
  const db = new Database(':memory:');
  migrate(db);
  const parameters = sql.includes(':matrix') ? [{ matrix: 'm' }] : sql.includes('?') ? ['x'] : [];
  return db
    .prepare<unknown[], PlanStep>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...parameters)
    .map(({ detail }) => detail)
    .filter((detail) =>
      /^SCAN (?!plan$|norms$|revision$|resource$|chain$|"chain"$|CONSTANT ROW)/.test(detail),
    );
}

test.each(MATRIX_PARTS.map(([kind, rest]) => [kind, `SELECT ${selectList(kind)} ${rest}`] as const))(
  'loading a matrix finds each %s by an index',
  (_, sql) => expect(scans(sql)).toEqual([]),
);

test.each(KINDS)('what refers to a %s is found by an index', (kind: Kind) => {
  for (const { kind: of, field } of referrersOf(kind)) {
    expect(scans(`SELECT ${selectList(of)} FROM "${of}" WHERE "${field}" = ?`), `${of}.${field}`).toEqual([]);
  }
});

test('a statement without an index is noticed', () => {
  expect(scans(`SELECT ${selectList('item')} FROM "item" WHERE "text" = ?`)).toEqual(['SCAN item']);
});
