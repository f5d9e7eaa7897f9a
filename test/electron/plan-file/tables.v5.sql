CREATE INDEX "acceptance_matrix" ON "acceptance" ("matrix");

CREATE INDEX "barrier_escalatedTo" ON "barrier" ("escalatedTo");

CREATE INDEX "barrier_item" ON "barrier" ("item");

CREATE INDEX "barrier_owner" ON "barrier" ("owner");

CREATE INDEX "capacity_period" ON "capacity" ("period");

CREATE INDEX "capacity_resource" ON "capacity" ("resource");

CREATE INDEX "capacity_unit" ON "capacity" ("unit");

CREATE INDEX "cascadeLink_lower" ON "cascadeLink" ("lower");

CREATE INDEX "cascadeLink_upper" ON "cascadeLink" ("upper");

CREATE INDEX "cause_from" ON "cause" ("from");

CREATE INDEX "cause_to" ON "cause" ("to");

CREATE INDEX "claim_item" ON "claim" ("item");

CREATE INDEX "claim_resource" ON "claim" ("resource");

CREATE INDEX "decision_round" ON "decision" ("round");

CREATE INDEX "dependency_item" ON "dependency" ("item");

CREATE INDEX "dependency_needs" ON "dependency" ("needs");

CREATE INDEX "dependency_promisedBy" ON "dependency" ("promisedBy");

CREATE INDEX "duty_item" ON "duty" ("item");

CREATE INDEX "duty_person" ON "duty" ("person");

CREATE INDEX "grade_item" ON "grade" ("item");

CREATE INDEX "item_matrix_role" ON "item" ("matrix", "role");

CREATE INDEX "item_owner" ON "item" ("owner");

CREATE INDEX "link_a" ON "link" ("a");

CREATE INDEX "link_b" ON "link" ("b");

CREATE INDEX "matrix_owner" ON "matrix" ("owner");

CREATE INDEX "matrix_period" ON "matrix" ("period");

CREATE INDEX "matrix_unit" ON "matrix" ("unit");

CREATE INDEX "membership_person" ON "membership" ("person");

CREATE INDEX "membership_unit" ON "membership" ("unit");

CREATE INDEX "mirror_round" ON "mirror" ("round");

CREATE INDEX "outcome_carriedTo" ON "outcome" ("carriedTo");

CREATE INDEX "outcome_item" ON "outcome" ("item");

CREATE INDEX "participant_matrix" ON "participant" ("matrix");

CREATE INDEX "participant_person" ON "participant" ("person");

CREATE UNIQUE INDEX "plan_single" ON "plan" ((1));

CREATE INDEX "round_thread" ON "round" ("thread", "number");

CREATE INDEX "thread_matrix" ON "thread" ("matrix");

CREATE INDEX "unit_lead" ON "unit" ("lead");

CREATE INDEX "unit_parent" ON "unit" ("parent");

CREATE INDEX "value_item" ON "value" ("item");

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

CREATE TABLE "capacity" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "unit" || '~' || "period" || '~' || "resource"),
  "unit" TEXT NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "period" TEXT NOT NULL REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED,
  "resource" TEXT NOT NULL REFERENCES "resource" ("id") DEFERRABLE INITIALLY DEFERRED,
  "amount" REAL NOT NULL CHECK ("amount" >= 0),
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "cascadeLink" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "upper" || '~' || "lower"),
  "upper" TEXT NOT NULL,
  "lower" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "cause" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "from" || '~' || "to"),
  "from" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "to" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra")),
  CHECK ("from" <> "to")
) STRICT;

CREATE TABLE "claim" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "item" || '~' || "resource"),
  "item" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "resource" TEXT NOT NULL REFERENCES "resource" ("id") DEFERRABLE INITIALLY DEFERRED,
  "asked" REAL CHECK ("asked" >= 0),
  "given" REAL CHECK ("given" >= 0),
  "note" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "decision" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "round" TEXT NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "target" TEXT NOT NULL,
  "field" TEXT,
  "verdict" TEXT NOT NULL CHECK ("verdict" IN ('accepted', 'refused', 'edited')),
  "reason" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

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

CREATE TABLE "duty" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "item" || '~' || "person"),
  "item" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "level" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "edit" (
  "seq" INTEGER PRIMARY KEY CHECK ("seq" >= 1),
  "id" TEXT NOT NULL UNIQUE,
  "schema" INTEGER NOT NULL CHECK ("schema" >= 1),
  "at" TEXT NOT NULL,
  "author" TEXT NOT NULL CHECK (json_valid("author")),
  "label" TEXT NOT NULL,
  "undoes" TEXT,
  "redoes" TEXT,
  "permanent" INTEGER NOT NULL CHECK ("permanent" IN (0, 1)),
  "body" TEXT NOT NULL CHECK (json_valid("body"))
) STRICT;

CREATE TABLE "grade" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "item" || '~' || "month"),
  "item" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "month" TEXT NOT NULL,
  "grade" REAL CHECK ("grade" BETWEEN 0 AND 1),
  "note" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "item" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "matrix" TEXT NOT NULL REFERENCES "matrix" ("id") DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL CHECK ("role" IN ('longTerm', 'annual', 'priority', 'measure')),
  "code" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "order" TEXT NOT NULL,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "start" TEXT,
  "due" TEXT,
  "status" TEXT NOT NULL CHECK ("status" IN ('open', 'onTrack', 'atRisk', 'late', 'done', 'dropped')),
  "perspective" TEXT NOT NULL,
  "budget" REAL,
  "measureUnit" TEXT NOT NULL,
  "baseline" REAL,
  "better" TEXT CHECK ("better" IN ('higher', 'lower')),
  "metWithin" REAL CHECK ("metWithin" >= 0),
  "atRiskWithin" REAL CHECK ("atRiskWithin" >= 0),
  "metText" TEXT NOT NULL,
  "atRiskText" TEXT NOT NULL,
  "missedText" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra")),
  UNIQUE ("matrix", "code")
) STRICT;

CREATE TABLE "link" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "a" || '~' || "b"),
  "a" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "b" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "strength" TEXT NOT NULL,
  "effect" TEXT NOT NULL CHECK ("effect" IN ('positive', 'negative')),
  "reason" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra")),
  CHECK ("a" < "b")
) STRICT;

CREATE TABLE "matrix" (
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

CREATE TABLE "membership" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "unit" || '~' || "person"),
  "unit" TEXT NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "mirror" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "originPlan" TEXT NOT NULL,
  "round" TEXT NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL CHECK ("role" IN ('longTerm', 'annual', 'priority', 'measure')),
  "code" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

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

CREATE TABLE "outcome" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "item"),
  "item" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "result" TEXT NOT NULL,
  "carriedTo" TEXT REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "participant" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "matrix" || '~' || "person"),
  "matrix" TEXT NOT NULL REFERENCES "matrix" ("id") DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "period" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "label" TEXT NOT NULL,
  "start" TEXT NOT NULL,
  "months" INTEGER NOT NULL CHECK ("months" BETWEEN 1 AND 120),
  "reviews" TEXT NOT NULL CHECK (json_valid("reviews")),
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "person" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "mail" TEXT NOT NULL,
  "order" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "plan" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL,
  "trueNorth" TEXT NOT NULL,
  "strengths" TEXT NOT NULL CHECK (json_valid("strengths")),
  "duties" TEXT NOT NULL CHECK (json_valid("duties")),
  "roleNames" TEXT CHECK (json_valid("roleNames")),
  "copiedFrom" TEXT,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "resource" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "type" TEXT NOT NULL CHECK ("type" IN ('money', 'people', 'time', 'shared')),
  "measureUnit" TEXT NOT NULL,
  "order" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "revision" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "edit" TEXT,
  "at" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "round" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "thread" TEXT NOT NULL REFERENCES "thread" ("id") DEFERRABLE INITIALLY DEFERRED,
  "number" INTEGER NOT NULL CHECK ("number" >= 1),
  "parent" TEXT,
  "hash" TEXT NOT NULL,
  "body" TEXT NOT NULL CHECK (json_valid("body")),
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "setupStep" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "step"),
  "step" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('done', 'skipped')),
  "note" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "thread" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL,
  "side" TEXT NOT NULL CHECK ("side" IN ('upper', 'lower', 'third')),
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'agreed', 'withdrawn', 'escalated')),
  "matrix" TEXT NOT NULL REFERENCES "matrix" ("id") DEFERRABLE INITIALLY DEFERRED,
  "agreed" TEXT NOT NULL CHECK (json_valid("agreed")),
  "header" TEXT NOT NULL CHECK (json_valid("header")),
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "unit" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "parent" TEXT CHECK ("parent" <> "id") REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "lead" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;

CREATE TABLE "value" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "item" || '~' || "month"),
  "item" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "month" TEXT NOT NULL,
  "plan" REAL,
  "actual" REAL,
  "milestone" TEXT NOT NULL,
  "extra" TEXT CHECK (json_valid("extra"))
) STRICT;
