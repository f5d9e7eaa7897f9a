import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { ChangedElsewhereError, EditMisfitError } from '#electron/plan-file/errors.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import type { PlanFile } from '#electron/plan-file/plan-file.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { filesIn, temporaryFolder } from './folder.ts';
import {
  applied,
  contextOf,
  editOf,
  lowerAnnual,
  retext,
  smallPlan,
  sorted,
  UPPER,
  upperMeasure,
  upperPriority,
} from './plans.ts';
import { refused } from './refused.ts';

function planFile(): { readonly file: PlanFile; readonly path: string; readonly folder: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'Plant.hoshin');
  const file = createPlanFile(path, smallPlan);
  onTestFinished(() => file.close());
  return { file, path, folder };
}

test('a plan is found again as it was left, with its edits, and nothing lies beside it', () => {
  const { file, path, folder } = planFile();
  const context = contextOf('e');
  const first = file.commit(retext(context, upperPriority, 'Fewer setups'));
  file.commit(
    editOf(context, { removed: smallPlan.filter(({ kind }) => kind === 'duty') }, 'Take the duty away'),
  );
  const left = file.loadAll();
  file.close();
  expect(filesIn(folder)).toEqual(['Plant.hoshin']);

  const again = openPlanFile(path);
  onTestFinished(() => again.close());
  expect(again.readOnly).toBeNull();
  expect(again.loadAll()).toEqual(left);
  expect(again.lastSeq).toBe(2);
  expect(again.edit(first.edit.id)).toEqual(first);
  expect(again.history({ limit: 10 }).map(({ seq, label }) => [seq, label])).toEqual([
    [2, 'Take the duty away'],
    [1, 'Rename P1'],
  ]);
  expect(again.history({ before: 2, limit: 10 }).map(({ seq }) => seq)).toEqual([1]);
  expect(again.checkIntegrity()).toEqual([]);
});

test('a plan that begins with an edit has it as the first of its history', () => {
  const path = join(temporaryFolder(), 'New.hoshin');
  const file = createPlanFile(path, editOf(contextOf('e'), { added: smallPlan }, 'New plan'));
  onTestFinished(() => file.close());
  expect(sorted(file.loadAll())).toEqual(sorted(smallPlan));
  expect(file.history({ limit: 5 }).map(({ label }) => label)).toEqual(['New plan']);
});

test('a removal takes along what belongs to the record, and the stored edit says so and can be taken back', () => {
  const { file } = planFile();
  const context = contextOf('e');
  const { edit } = file.commit(editOf(context, { removed: [upperPriority] }, 'Remove P1'));
  expect(edit.removed.map(({ kind }) => kind).sort()).toEqual([
    'cascadeLink',
    'claim',
    'dependency',
    'item',
    'link',
  ]);
  expect(sorted(file.loadAll())).toEqual(applied(smallPlan, edit));
  file.commit(editOf(context, invert(edit), 'Undo'));
  expect(sorted(file.loadAll())).toEqual(sorted(smallPlan));
});

test('two items may swap their codes in one edit', () => {
  const { file } = planFile();
  const swap = (item: typeof upperPriority, to: string) =>
    ({ kind: 'item', id: item.id, field: 'code', from: item.code, to }) as const;
  const { edit } = file.commit(
    editOf(contextOf('e'), { changed: [swap(upperPriority, 'K1'), swap(upperMeasure, 'P1')] }),
  );
  expect(sorted(file.loadAll())).toEqual(applied(smallPlan, edit));
});

test('an edit that is stored already is only returned', () => {
  const { file } = planFile();
  const edit = retext(contextOf('e'), upperPriority, 'Once');
  const first = file.commit(edit);
  file.commit(retext(contextOf('f'), { ...upperPriority, text: 'Once' }, 'Twice'));
  expect(file.commit(edit)).toEqual(first);
  expect(file.get('item', upperPriority.id)?.text).toBe('Twice');
  expect(file.lastSeq).toBe(2);
});

const unit = (id: string): PlanRecord => {
  const found = smallPlan.find((record) => record.kind === 'unit' && record.id === id);
  if (!found) throw new Error(id);
  return found;
};

test.each([
  [
    'another value than the edit starts from',
    { changed: [{ kind: 'item', id: upperPriority.id, field: 'text', from: 'Other', to: 'x' }] },
  ],
  [
    'a field that does not exist',
    { changed: [{ kind: 'item', id: upperPriority.id, field: 'colour', from: null, to: 'red' }] },
  ],
  [
    'a value that the schema refuses',
    { changed: [{ kind: 'item', id: upperPriority.id, field: 'status', from: 'open', to: 'lost' }] },
  ],
  ['a removed record that has changed', { removed: [{ ...upperPriority, text: 'Other' }] }],
  ['a record that is there already', { added: [upperPriority] }],
  [
    'a code that is taken',
    { added: [{ ...upperMeasure, id: lowerAnnual.id.replace('A1', 'A9') as typeof lowerAnnual.id }] },
  ],
  [
    'a reference to nothing',
    { changed: [{ kind: 'item', id: upperPriority.id, field: 'owner', from: 'lead', to: 'nobody' }] },
  ],
  [
    'a cascade from nothing',
    {
      added: [
        {
          kind: 'cascadeLink',
          id: `gone~${lowerAnnual.id}`,
          upper: 'gone',
          lower: lowerAnnual.id,
          note: '',
          extra: null,
        } as PlanRecord,
      ],
    },
  ],
  [
    'a circle of units',
    { changed: [{ kind: 'unit', id: 'plant', field: 'parent', from: null, to: 'line' }] },
  ],
  ['a unit that others need', { removed: [unit('plant')] }],
  [
    'an id that does not match what it joins',
    {
      added: [
        {
          kind: 'duty',
          id: 'x~y',
          item: upperPriority.id,
          person: 'lead',
          level: 'core',
          extra: null,
        } as PlanRecord,
      ],
    },
  ],
  ['a plan without its plan', { removed: smallPlan.filter(({ kind }) => kind === 'plan') }],
  [
    'a second plan',
    {
      added: smallPlan
        .filter(({ kind }) => kind === 'plan')
        .map((plan) => ({ ...plan, id: 'plan2' }) as PlanRecord),
    },
  ],
] as const)('an edit with %s is refused whole', (_, difference) => {
  const { file, folder } = planFile();
  const context = contextOf('e');
  const companion = { kind: 'item', id: upperMeasure.id, field: 'why', from: '', to: 'Because' } as const;
  const changed = [companion, ...('changed' in difference ? difference.changed : [])];
  const error = refused(() => file.commit(editOf(context, { ...difference, changed })));
  expect(error).toBeInstanceOf(EditMisfitError);
  expect(error.message).toContain('Plant.hoshin');
  expect(sorted(file.loadAll())).toEqual(sorted(smallPlan));
  expect(file.lastSeq).toBe(0);
  expect(filesIn(folder)).toEqual(['Plant.hoshin']);
  file.commit(retext(context, upperPriority, 'Still works'));
});

test.each([
  ['a label that is too long', { label: 'x'.repeat(301) }],
  ['a time that is none', { at: 'yesterday' }],
  ['records of another data version', { schema: 99 }],
])('an edit with %s is not stored, because the history could not be read back', (_, spoiled) => {
  const { file } = planFile();
  const edit = { ...retext(contextOf('e'), upperPriority, 'x'), ...spoiled };
  expect(refused(() => file.commit(edit)).code).toBe('misfit');
  expect(file.get('item', upperPriority.id)?.text).toBe(upperPriority.text);
});

test('an edit made on an older state names the edits in between', () => {
  const { file } = planFile();
  const between = file.commit(retext(contextOf('e'), upperPriority, 'Mine'));
  const error = refused(() => file.commit(retext(contextOf('f'), upperMeasure, 'Late'), { expectedSeq: 0 }));
  if (!(error instanceof ChangedElsewhereError)) throw error;
  expect(error.edits).toEqual([between.edit]);
  expect(file.lastSeq).toBe(1);
});

test('a record names its referrers of every kind', () => {
  const { file } = planFile();
  const kinds = file.referrersTo('item', upperMeasure.id).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['duty', 'link', 'value']);
});

test('the outline counts the items per role', () => {
  const { file } = planFile();
  const outline = file.outline();
  expect(outline.units.map(({ name }) => name)).toEqual(['Plant', 'Line 1']);
  expect(outline.matrices.find(({ matrix }) => matrix.id === UPPER)?.counts).toEqual({
    longTerm: 0,
    annual: 0,
    priority: 1,
    measure: 1,
  });
});
