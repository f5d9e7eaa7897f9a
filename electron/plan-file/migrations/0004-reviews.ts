import type { Migration } from './migrations.ts';

/** The days on which a plan is reviewed. */
export const reviews: Migration = {
  version: 4,
  sql: `
-- A new column stands where the schema has it, before "extra": the table is made anew.
CREATE TABLE "period_new" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "label" TEXT NOT NULL,
  "start" TEXT NOT NULL,
  "months" INTEGER NOT NULL CHECK ("months" BETWEEN 1 AND 120),
  "reviews" TEXT NOT NULL CHECK (json_valid("reviews")),
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
INSERT INTO "period_new" SELECT "id", "label", "start", "months", '[]', "extra" FROM "period";
DROP TABLE "period";
ALTER TABLE "period_new" RENAME TO "period";
`,
};
