import type { Migration } from './migrations.ts';

/**
 * What spans matrices: limits, the guided set-up, roles in units, resources, accepted findings, dependencies, barriers,
 * grades, cause and effect, and how items of closed years ended.
 */
export const spanning: Migration = {
  version: 5,
  sql: `
CREATE TABLE "norms" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = 'norms'),
  "fiscalStart" INTEGER NOT NULL CHECK ("fiscalStart" BETWEEN 1 AND 12),
  "horizonYears" INTEGER NOT NULL CHECK ("horizonYears" BETWEEN 1 AND 10),
  "longTerm" INTEGER NOT NULL CHECK ("longTerm" BETWEEN 1 AND 1000),
  "annual" INTEGER NOT NULL CHECK ("annual" BETWEEN 1 AND 1000),
  "priority" INTEGER NOT NULL CHECK ("priority" BETWEEN 1 AND 1000),
  "owned" INTEGER NOT NULL CHECK ("owned" BETWEEN 1 AND 1000),
  "ownedByUnit" INTEGER NOT NULL CHECK ("ownedByUnit" BETWEEN 1 AND 1000),
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "setupStep" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "step"),
  "step" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('done', 'skipped')),
  "note" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "membership" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "unit" || '~' || "person"),
  "unit" TEXT NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
CREATE INDEX "membership_unit" ON "membership" ("unit");
CREATE INDEX "membership_person" ON "membership" ("person");

CREATE TABLE "resource" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "type" TEXT NOT NULL CHECK ("type" IN ('money', 'people', 'time', 'shared')),
  "measureUnit" TEXT NOT NULL,
  "order" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "capacity" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "unit" || '~' || "period" || '~' || "resource"),
  "unit" TEXT NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "period" TEXT NOT NULL REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED,
  "resource" TEXT NOT NULL REFERENCES "resource" ("id") DEFERRABLE INITIALLY DEFERRED,
  "amount" REAL NOT NULL CHECK ("amount" >= 0),
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
CREATE INDEX "capacity_unit" ON "capacity" ("unit");
CREATE INDEX "capacity_period" ON "capacity" ("period");
CREATE INDEX "capacity_resource" ON "capacity" ("resource");

CREATE TABLE "acceptance" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "matrix" TEXT NOT NULL REFERENCES "matrix" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rule" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
CREATE INDEX "acceptance_matrix" ON "acceptance" ("matrix");

CREATE TABLE "dependency" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "item" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "needs" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "what" TEXT NOT NULL,
  "by" TEXT,
  "promisedBy" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "agreement" TEXT NOT NULL CHECK ("agreement" IN ('open', 'promised', 'declined', 'delivered')),
  "note" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra")),
  CHECK ("item" <> "needs")
) STRICT;
CREATE INDEX "dependency_item" ON "dependency" ("item");
CREATE INDEX "dependency_needs" ON "dependency" ("needs");
CREATE INDEX "dependency_promisedBy" ON "dependency" ("promisedBy");

CREATE TABLE "barrier" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "item" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "due" TEXT,
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'working', 'removed')),
  "escalatedTo" TEXT REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "raised" TEXT,
  "note" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
CREATE INDEX "barrier_item" ON "barrier" ("item");
CREATE INDEX "barrier_owner" ON "barrier" ("owner");
CREATE INDEX "barrier_escalatedTo" ON "barrier" ("escalatedTo");

CREATE TABLE "claim" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "item" || '~' || "resource"),
  "item" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "resource" TEXT NOT NULL REFERENCES "resource" ("id") DEFERRABLE INITIALLY DEFERRED,
  "asked" REAL CHECK ("asked" >= 0),
  "given" REAL CHECK ("given" >= 0),
  "note" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
CREATE INDEX "claim_item" ON "claim" ("item");
CREATE INDEX "claim_resource" ON "claim" ("resource");

CREATE TABLE "grade" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "item" || '~' || "month"),
  "item" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "month" TEXT NOT NULL,
  "grade" REAL CHECK ("grade" BETWEEN 0 AND 1),
  "note" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
CREATE INDEX "grade_item" ON "grade" ("item");

CREATE TABLE "cause" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "from" || '~' || "to"),
  "from" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "to" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra")),
  CHECK ("from" <> "to")
) STRICT;
CREATE INDEX "cause_from" ON "cause" ("from");
CREATE INDEX "cause_to" ON "cause" ("to");

CREATE TABLE "outcome" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "item"),
  "item" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "result" TEXT NOT NULL,
  "carriedTo" TEXT REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
CREATE INDEX "outcome_item" ON "outcome" ("item");
CREATE INDEX "outcome_carriedTo" ON "outcome" ("carriedTo");
`,
};
