CREATE INDEX "cascadeLink_lower" ON "cascadeLink" ("lower");

CREATE INDEX "cascadeLink_upper" ON "cascadeLink" ("upper");

CREATE INDEX "decision_round" ON "decision" ("round");

CREATE INDEX "duty_item" ON "duty" ("item");

CREATE INDEX "duty_person" ON "duty" ("person");

CREATE INDEX "item_matrix_role" ON "item" ("matrix", "role");

CREATE INDEX "item_owner" ON "item" ("owner");

CREATE INDEX "link_a" ON "link" ("a");

CREATE INDEX "link_b" ON "link" ("b");

CREATE INDEX "matrix_owner" ON "matrix" ("owner");

CREATE INDEX "matrix_period" ON "matrix" ("period");

CREATE INDEX "matrix_unit" ON "matrix" ("unit");

CREATE INDEX "mirror_round" ON "mirror" ("round");

CREATE INDEX "participant_matrix" ON "participant" ("matrix");

CREATE INDEX "participant_person" ON "participant" ("person");

CREATE UNIQUE INDEX "plan_single" ON "plan" ((1));

CREATE INDEX "round_thread" ON "round" ("thread", "number");

CREATE INDEX "thread_matrix" ON "thread" ("matrix");

CREATE INDEX "unit_lead" ON "unit" ("lead");

CREATE INDEX "unit_parent" ON "unit" ("parent");

CREATE INDEX "value_item" ON "value" ("item");

CREATE TABLE "cascadeLink" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = "upper" || '~' || "lower"),
  "upper" TEXT NOT NULL,
  "lower" TEXT NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
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
