import type { Migration } from './migrations.ts';

/** What both sides of a thread have agreed on, a third side, decisions edited by hand, and why a matrix is active. */
export const agreements: Migration = {
  version: 3,
  sql: `
-- A new column stands where the schema has it, before "extra": the tables are made anew.
CREATE TABLE "matrix_new" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "unit" TEXT NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "period" TEXT NOT NULL REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT NOT NULL CHECK ("status" IN ('draft', 'inCatchball', 'active', 'closed')),
  "revision" TEXT NOT NULL,
  "date" TEXT,
  "arrangement" TEXT NOT NULL CHECK ("arrangement" IN ('compass', 'jackson', 'taste', 'automotive')),
  "approval" TEXT CHECK (json_valid("approval")),
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
INSERT INTO "matrix_new" SELECT "id", "unit", "period", "title", "owner", "status", "revision", "date", "arrangement",
  NULL, "extra" FROM "matrix";
DROP TABLE "matrix";
ALTER TABLE "matrix_new" RENAME TO "matrix";
CREATE INDEX "matrix_unit" ON "matrix" ("unit");
CREATE INDEX "matrix_period" ON "matrix" ("period");
CREATE INDEX "matrix_owner" ON "matrix" ("owner");

CREATE TABLE "thread_new" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL,
  "side" TEXT NOT NULL CHECK ("side" IN ('upper', 'lower', 'third')),
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'agreed', 'withdrawn', 'escalated')),
  "matrix" TEXT NOT NULL REFERENCES "matrix" ("id") DEFERRABLE INITIALLY DEFERRED,
  "agreed" TEXT NOT NULL CHECK (json_valid("agreed")),
  "header" TEXT NOT NULL CHECK (json_valid("header")),
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
INSERT INTO "thread_new" SELECT "id", "title", "side", "state", "matrix", '[]', "header", "extra" FROM "thread";
DROP TABLE "thread";
ALTER TABLE "thread_new" RENAME TO "thread";
CREATE INDEX "thread_matrix" ON "thread" ("matrix");

CREATE TABLE "decision_new" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "round" TEXT NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "target" TEXT NOT NULL,
  "field" TEXT,
  "verdict" TEXT NOT NULL CHECK ("verdict" IN ('accepted', 'refused', 'edited')),
  "reason" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
INSERT INTO "decision_new" SELECT "id", "round", "target", "field", "verdict", "reason", "extra" FROM "decision";
DROP TABLE "decision";
ALTER TABLE "decision_new" RENAME TO "decision";
CREATE INDEX "decision_round" ON "decision" ("round");
`,
};
