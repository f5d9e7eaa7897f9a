import { z } from 'zod';
import type { Outline } from '#shared/host/replies.ts';
import { type MatrixId, matrixId } from '#shared/plan/ids.ts';
import { ROLES, type Role, role } from '#shared/plan/records/fields.ts';
import type { Connection } from './connection.ts';
import { refusal } from './errors.ts';
import type { RecordTables } from './record-tables.ts';

const matrixRow = z.object({ id: matrixId });
const countRow = z.object({ matrix: z.string(), role, items: z.int() });

/** The whole plan at a glance: units, periods, and every matrix with its number of items per role. */
export function readOutline(connection: Connection, tables: RecordTables): Outline {
  const counts = new Map<string, { [R in Role]: number }>();
  const rows = connection
    .statement('SELECT "matrix", "role", count(*) AS "items" FROM "item" GROUP BY "matrix", "role"')
    .all();
  for (const row of rows) {
    const { matrix, role, items } = countRow.parse(row);
    const ofMatrix = counts.get(matrix) ?? noItems();
    ofMatrix[role] = items;
    counts.set(matrix, ofMatrix);
  }
  const [plan] = tables.all('plan');
  if (!plan) throw refusal('corrupt', connection.path);
  return {
    plan,
    periods: tables.all('period'),
    units: tables.all('unit'),
    matrices: tables.all('matrix').map((matrix) => ({ matrix, counts: counts.get(matrix.id) ?? noItems() })),
  };
}

/** The first matrix of the first unit that has none above it; where that has no matrix, the first of all. */
export function readFirstMatrix(connection: Connection): MatrixId | null {
  const row = connection
    .statement(
      `SELECT "id" FROM "matrix"
       ORDER BY "unit" = (SELECT "id" FROM "unit" WHERE "parent" IS NULL ORDER BY rowid LIMIT 1) DESC, rowid
       LIMIT 1`,
    )
    .get();
  return row === undefined ? null : matrixRow.parse(row).id;
}

function noItems(): { [R in Role]: number } {
  return Object.fromEntries(ROLES.map((name) => [name, 0])) as { [R in Role]: number };
}
