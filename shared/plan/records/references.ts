import type { Kind } from './records.ts';

/** What becomes of a record when the one that it refers to is removed. */
export type OnRemove = 'remove' | 'clear' | 'restrict';

export interface Reference {
  readonly field: string;
  /** The kinds the field may point to; more than one only where a mirror may stand for an item. */
  readonly to: readonly Kind[];
  readonly onRemove: OnRemove;
}

/**
 * Every field that points to another record. Foreign keys, completed removals and the check for dangling
 * references are all derived from this table.
 */
export const references: { readonly [K in Kind]: readonly Reference[] } = {
  plan: [],
  period: [],
  person: [],
  unit: [
    { field: 'parent', to: ['unit'], onRemove: 'restrict' },
    { field: 'lead', to: ['person'], onRemove: 'clear' },
  ],
  matrix: [
    { field: 'unit', to: ['unit'], onRemove: 'restrict' },
    { field: 'period', to: ['period'], onRemove: 'restrict' },
    { field: 'owner', to: ['person'], onRemove: 'clear' },
  ],
  item: [
    { field: 'matrix', to: ['matrix'], onRemove: 'remove' },
    { field: 'owner', to: ['person'], onRemove: 'clear' },
  ],
  link: [
    { field: 'a', to: ['item'], onRemove: 'remove' },
    { field: 'b', to: ['item'], onRemove: 'remove' },
  ],
  participant: [
    { field: 'matrix', to: ['matrix'], onRemove: 'remove' },
    { field: 'person', to: ['person'], onRemove: 'remove' },
  ],
  duty: [
    { field: 'item', to: ['item'], onRemove: 'remove' },
    { field: 'person', to: ['person'], onRemove: 'remove' },
  ],
  value: [{ field: 'item', to: ['item'], onRemove: 'remove' }],
  cascadeLink: [
    { field: 'upper', to: ['item', 'mirror'], onRemove: 'remove' },
    { field: 'lower', to: ['item'], onRemove: 'remove' },
  ],
  thread: [{ field: 'matrix', to: ['matrix'], onRemove: 'restrict' }],
  round: [{ field: 'thread', to: ['thread'], onRemove: 'restrict' }],
  mirror: [{ field: 'round', to: ['round'], onRemove: 'restrict' }],
  decision: [{ field: 'round', to: ['round'], onRemove: 'restrict' }],
  // It names an edit, which is no record.
  revision: [],
  norms: [],
  setupStep: [],
  membership: [
    { field: 'unit', to: ['unit'], onRemove: 'remove' },
    { field: 'person', to: ['person'], onRemove: 'remove' },
  ],
  resource: [],
  capacity: [
    { field: 'unit', to: ['unit'], onRemove: 'remove' },
    { field: 'period', to: ['period'], onRemove: 'remove' },
    { field: 'resource', to: ['resource'], onRemove: 'remove' },
  ],
  acceptance: [{ field: 'matrix', to: ['matrix'], onRemove: 'remove' }],
  dependency: [
    { field: 'item', to: ['item'], onRemove: 'remove' },
    { field: 'needs', to: ['item'], onRemove: 'remove' },
    { field: 'promisedBy', to: ['person'], onRemove: 'clear' },
  ],
  barrier: [
    { field: 'item', to: ['item'], onRemove: 'remove' },
    { field: 'owner', to: ['person'], onRemove: 'clear' },
    { field: 'escalatedTo', to: ['unit'], onRemove: 'clear' },
  ],
  claim: [
    { field: 'item', to: ['item'], onRemove: 'remove' },
    { field: 'resource', to: ['resource'], onRemove: 'remove' },
  ],
  grade: [{ field: 'item', to: ['item'], onRemove: 'remove' }],
  cause: [
    { field: 'from', to: ['item'], onRemove: 'remove' },
    { field: 'to', to: ['item'], onRemove: 'remove' },
  ],
  outcome: [
    { field: 'item', to: ['item'], onRemove: 'remove' },
    { field: 'carriedTo', to: ['item'], onRemove: 'clear' },
  ],
};

/** The reverse view: all fields, of any kind, that may point to a record of kind `to`. */
export function referrersOf(to: Kind): readonly (Reference & { readonly kind: Kind })[] {
  return (Object.keys(references) as Kind[]).flatMap((kind) =>
    references[kind]
      .filter((reference) => reference.to.includes(to))
      .map((reference) => ({ ...reference, kind })),
  );
}
