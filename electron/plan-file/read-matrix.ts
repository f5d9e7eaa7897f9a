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
  // The other ends of the cascade links: items of other matrices, and images of items of other plans.
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
 * items, links, duties and values, its cascade links with the items at their other ends, its threads without rounds,
 * and the plan's revisions. Every statement goes by an index, so the cost does not grow with the plan.
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
