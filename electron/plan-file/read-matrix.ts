import type { Kind, PlanRecord } from '#shared/plan/records/records.ts';
import type { RecordTables } from './record-tables.ts';

/** What `readMatrix` reads: the rest of a statement per kind. A kind may be named twice; its records come once. */
export const MATRIX_PARTS: readonly (readonly [kind: Kind, rest: string])[] = [
  ['plan', 'FROM "plan"'],
  ['period', 'FROM "matrix" m JOIN "period" ON "period"."id" = m."period" WHERE m."id" = :matrix'],
  [
    'person',
    `FROM "person" WHERE "id" IN (
       SELECT "person" FROM "participant" WHERE "matrix" = :matrix
       UNION SELECT "owner" FROM "item" WHERE "matrix" = :matrix
       UNION SELECT "owner" FROM "matrix" WHERE "id" = :matrix
       UNION SELECT d."person" FROM "item" i JOIN "duty" d ON d."item" = i."id" WHERE i."matrix" = :matrix
       UNION SELECT b."owner" FROM "item" i JOIN "barrier" b ON b."item" = i."id" WHERE i."matrix" = :matrix
       UNION SELECT b."owner" FROM "matrix" m JOIN "barrier" b ON b."escalatedTo" = m."unit" WHERE m."id" = :matrix
       UNION SELECT d."promisedBy" FROM "item" i JOIN "dependency" d ON d."item" = i."id" WHERE i."matrix" = :matrix
       UNION SELECT d."promisedBy" FROM "item" i JOIN "dependency" d ON d."needs" = i."id" WHERE i."matrix" = :matrix
       UNION SELECT "lead" FROM "unit" WHERE "id" IN (${chainOf(':matrix')}))`,
  ],
  ['unit', `FROM "unit" WHERE "id" IN (${chainOf(':matrix')})`],
  ['matrix', 'FROM "matrix" WHERE "id" = :matrix'],
  ['item', 'FROM "item" WHERE "matrix" = :matrix'],
  [
    'link',
    `FROM "item" i CROSS JOIN "link" ON "link"."a" = i."id" CROSS JOIN "item" o ON o."id" = "link"."b"
     WHERE i."matrix" = :matrix AND o."matrix" = :matrix`,
  ],
  ['participant', 'FROM "participant" WHERE "matrix" = :matrix'],
  ['duty', 'FROM "item" i CROSS JOIN "duty" ON "duty"."item" = i."id" WHERE i."matrix" = :matrix'],
  ['value', 'FROM "item" i CROSS JOIN "value" ON "value"."item" = i."id" WHERE i."matrix" = :matrix'],
  [
    'cascadeLink',
    'FROM "item" i CROSS JOIN "cascadeLink" ON "cascadeLink"."lower" = i."id" WHERE i."matrix" = :matrix',
  ],
  [
    'cascadeLink',
    'FROM "item" i CROSS JOIN "cascadeLink" ON "cascadeLink"."upper" = i."id" WHERE i."matrix" = :matrix',
  ],
  ['thread', 'FROM "thread" WHERE "matrix" = :matrix'],
  // A handful in the whole plan; every page shows them in its history.
  ['revision', 'FROM "revision"'],
  // One set of limits, and a handful of resources, in the whole plan.
  ['norms', 'FROM "norms"'],
  ['resource', 'FROM "resource"'],
  ['acceptance', 'FROM "acceptance" WHERE "matrix" = :matrix'],
  ['barrier', 'FROM "item" i CROSS JOIN "barrier" ON "barrier"."item" = i."id" WHERE i."matrix" = :matrix'],
  // What lower levels have escalated to this one, and of which of their items.
  ['barrier', 'FROM "matrix" m JOIN "barrier" ON "barrier"."escalatedTo" = m."unit" WHERE m."id" = :matrix'],
  [
    'item',
    `FROM "matrix" m CROSS JOIN "barrier" b ON b."escalatedTo" = m."unit" CROSS JOIN "item" ON "item"."id" = b."item"
     WHERE m."id" = :matrix`,
  ],
  ['claim', 'FROM "item" i CROSS JOIN "claim" ON "claim"."item" = i."id" WHERE i."matrix" = :matrix'],
  ['grade', 'FROM "item" i CROSS JOIN "grade" ON "grade"."item" = i."id" WHERE i."matrix" = :matrix'],
  ['outcome', 'FROM "item" i CROSS JOIN "outcome" ON "outcome"."item" = i."id" WHERE i."matrix" = :matrix'],
  [
    'dependency',
    'FROM "item" i CROSS JOIN "dependency" ON "dependency"."item" = i."id" WHERE i."matrix" = :matrix',
  ],
  [
    'dependency',
    'FROM "item" i CROSS JOIN "dependency" ON "dependency"."needs" = i."id" WHERE i."matrix" = :matrix',
  ],
  ['cause', 'FROM "item" i CROSS JOIN "cause" ON "cause"."from" = i."id" WHERE i."matrix" = :matrix'],
  ['cause', 'FROM "item" i CROSS JOIN "cause" ON "cause"."to" = i."id" WHERE i."matrix" = :matrix'],
  // The other ends of cascade links, dependencies, causes and carried items: items of other matrices, and images of items of
  // other plans.
  [
    'item',
    `FROM "item" i CROSS JOIN "dependency" c ON c."item" = i."id" CROSS JOIN "item" ON "item"."id" = c."needs"
     WHERE i."matrix" = :matrix`,
  ],
  [
    'item',
    `FROM "item" i CROSS JOIN "dependency" c ON c."needs" = i."id" CROSS JOIN "item" ON "item"."id" = c."item"
     WHERE i."matrix" = :matrix`,
  ],
  [
    'item',
    `FROM "item" i CROSS JOIN "cause" c ON c."from" = i."id" CROSS JOIN "item" ON "item"."id" = c."to"
     WHERE i."matrix" = :matrix`,
  ],
  [
    'item',
    `FROM "item" i CROSS JOIN "cause" c ON c."to" = i."id" CROSS JOIN "item" ON "item"."id" = c."from"
     WHERE i."matrix" = :matrix`,
  ],
  [
    'item',
    `FROM "item" i CROSS JOIN "outcome" c ON c."item" = i."id" CROSS JOIN "item" ON "item"."id" = c."carriedTo"
     WHERE i."matrix" = :matrix`,
  ],
  [
    'item',
    `FROM "item" i CROSS JOIN "cascadeLink" c ON c."lower" = i."id" CROSS JOIN "item" ON "item"."id" = c."upper"
     WHERE i."matrix" = :matrix`,
  ],
  [
    'item',
    `FROM "item" i CROSS JOIN "cascadeLink" c ON c."upper" = i."id" CROSS JOIN "item" ON "item"."id" = c."lower"
     WHERE i."matrix" = :matrix`,
  ],
  [
    'mirror',
    `FROM "item" i CROSS JOIN "cascadeLink" c ON c."lower" = i."id" CROSS JOIN "mirror" ON "mirror"."id" = c."upper"
     WHERE i."matrix" = :matrix`,
  ],
];

/**
 * All that a page needs to draw and edit one matrix: the plan, its period, its unit with those above, its people,
 * items, links, duties and values, what belongs to its items besides, its cascade links and dependencies with the items at
 * their other ends, its threads without rounds, and the plan's limits, resources and revisions. Every statement goes by an index, so the cost does not grow with the plan.
 * @returns an empty list where there is no such matrix.
 */
export function readMatrix(tables: RecordTables, matrix: string): readonly PlanRecord[] {
  if (!tables.has('matrix', matrix)) return [];
  const found = new Map<string, PlanRecord>();
  for (const [kind, rest] of MATRIX_PARTS) {
    const parameters = rest.includes(':matrix') ? [{ matrix }] : [];
    for (const record of tables.select(kind, rest, ...parameters)) found.set(`${kind} ${record.id}`, record);
  }
  return [...found.values()];
}

/** The unit of the matrix and all units above it. UNION ends even a cycle. */
function chainOf(matrix: string): string {
  return `WITH RECURSIVE "chain" ("id") AS (
       SELECT "unit" FROM "matrix" WHERE "id" = ${matrix}
       UNION SELECT u."parent" FROM "chain" JOIN "unit" u ON u."id" = "chain"."id" WHERE u."parent" IS NOT NULL
     ) SELECT "id" FROM "chain"`;
}
