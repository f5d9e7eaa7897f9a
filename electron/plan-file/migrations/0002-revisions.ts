import type { Migration } from './migrations.ts';

/**
 * Names for states of the plan. "edit" is no foreign key: the log is no record, and a copy without history holds
 * neither.
 */
export const revisions: Migration = {
  version: 2,
  sql: `
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
