import { join } from 'node:path';
import { openPlanFile } from '#electron/plan-file/open.ts';
import type { Input } from '#shared/host/calls.ts';
import type { MergePreview, OpenedPlan } from '#shared/host/replies.ts';
import { addItem, editText, removeItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { matrixId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { contextOf } from '../plan-file/plans.ts';
import { createPlan, type HostInFolder, laterHost } from './host-in-folder.ts';

type Step = (records: RecordSet, context: EditContext) => Edit;
export type Choices = Input<'plan.applyMerge'>['choices'];

const OTHER = 'Other.hoshin';

/** The open plan, and what becomes of a copy of it that went its own way. */
export class TwoCopies {
  readonly host: HostInFolder;
  readonly opened: OpenedPlan;
  readonly #contexts = { mine: contextOf('mine-'), theirs: contextOf('theirs-') };

  constructor(host: HostInFolder, opened: OpenedPlan) {
    this.host = host;
    this.opened = opened;
  }

  get path(): string {
    return join(this.host.folders.plans, this.opened.name);
  }

  get otherPath(): string {
    return join(this.host.folders.home, OTHER);
  }

  get file() {
    return this.host.file(OTHER, 'openPlan');
  }

  records(path = this.path): RecordSet {
    const file = openPlanFile(path, { readOnly: true });
    try {
      return RecordSet.of(file.loadAll());
    } finally {
      file.close();
    }
  }

  copy({ withHistory = true } = {}): void {
    const file = openPlanFile(this.path, { readOnly: true });
    if (withHistory) file.saveCopy(this.otherPath);
    else file.saveCopyWithoutHistory(this.otherPath);
    file.close();
  }

  async mine(...steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      const edit = step(this.records(), this.#contexts.mine);
      await this.host.ask('plan.commit', { plan: this.opened.plan, edit });
    }
  }

  theirs(...steps: readonly Step[]): void {
    const file = openPlanFile(this.otherPath);
    for (const step of steps) file.commit(step(RecordSet.of(file.loadAll()), this.#contexts.theirs));
    file.close();
  }

  preview(): Promise<MergePreview> {
    return this.host.ask('plan.previewMerge', { plan: this.opened.plan, file: this.file });
  }

  input({ seq, shown }: MergePreview, choices: Choices): Input<'plan.applyMerge'> {
    return { plan: this.opened.plan, file: this.file, seq, shown, choices };
  }

  merge(preview: MergePreview, choices: Choices = []) {
    return this.host.ask('plan.applyMerge', this.input(preview, choices));
  }
}

/** A plan with P1 and K1, open. */
export async function planWithItems(): Promise<TwoCopies> {
  const host = laterHost();
  const copies = new TwoCopies(host, await createPlan(host));
  await copies.mine(add('priority', 'Cut changeover'), add('measure', 'Minutes per changeover'));
  return copies;
}

export function item(records: RecordSet, code: string): Item {
  const found = records.list('item').find((one) => one.code === code);
  if (!found) throw new Error(`There is no ${code}.`);
  return found;
}

export const add =
  (role: Item['role'], text: string): Step =>
  (records, context) =>
    addItem(
      records,
      { matrix: records.list('matrix')[0]?.id ?? matrixId.parse('none'), role, text },
      context,
    );
export const reword =
  (code: string, text: string): Step =>
  (records, context) =>
    editText(records, { item: item(records, code).id, text }, context);
export const remove =
  (code: string): Step =>
  (records, context) =>
    removeItem(records, { item: item(records, code).id }, context);
export const mark =
  (one: string, other: string, strength: string): Step =>
  (records, context) =>
    setLink(records, { a: item(records, one).id, b: item(records, other).id, strength }, context);

export const keyed = ({ entries }: Pick<MergePreview, 'entries'>) =>
  entries.map(({ type, field, subject }) => [type, subject.code, field].join(' ').trim());
