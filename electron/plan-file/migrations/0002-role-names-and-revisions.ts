import type { Migration } from './migrations.ts';

/** A plan's own names for the roles, and named states of its history. */
export const roleNamesAndRevisions: Migration = {
  version: 2,
  sql: `
-- A new column stands where the schema has it, before "extra": the table is made anew.
CREATE TABLE "plan_new" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL,
  "trueNorth" TEXT NOT NULL,
  "strengths" TEXT NOT NULL CHECK (json_valid("strengths")),
  "duties" TEXT NOT NULL CHECK (json_valid("duties")),
  "roleNames" TEXT CHECK (json_valid("roleNames")),
  "copiedFrom" TEXT,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
INSERT INTO "plan_new" ("id", "title", "trueNorth", "strengths", "duties", "copiedFrom", "extra")
  SELECT "id", "title", "trueNorth", "strengths", "duties", "copiedFrom", "extra" FROM "plan";
DROP TABLE "plan";
ALTER TABLE "plan_new" RENAME TO "plan";
CREATE UNIQUE INDEX "plan_single" ON "plan" ((1));

-- "edit" is no foreign key: the log is no record, and a copy without history holds neither.
CREATE TABLE "revision" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "edit" TEXT,
  "at" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
`,
};
