import type { HostPort } from '#electron/host/port.ts';
import type { FindingsQuestion } from '#shared/audit/listing.ts';
import type { CallName, Input, Output, PlanToken } from '#shared/host/calls.ts';
import { readRecords } from '#shared/host/whole-plan.ts';
import { editText } from '#shared/plan/commands/items.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { matrixAt } from '../large-plan.ts';

export const SEARCHED = 'lead time';
const ALL_FINDINGS: FindingsQuestion = {
  filter: { matrix: null, rule: null, severity: null, unit: null, person: null, accepted: false },
  ...{ by: 'rule', from: 0, count: 50, language: 'en' },
};

/** A fixed stride visits matrices all over the file. */
export function matrixOf(matrices: number, round: number): MatrixId {
  return matrixAt((round * 37) % matrices);
}

/** What a page asks of its host, each up to the records that it then holds. */
export class HostPage {
  readonly #host: HostPort;
  readonly #path: string;
  readonly #matrices: number;
  #plan: PlanToken | null = null;
  #edits = 0;

  constructor(host: HostPort, path: string, matrices: number) {
    this.#host = host;
    this.#path = path;
    this.#matrices = matrices;
  }

  /** All that is asked before a matrix can be drawn. */
  async open(): Promise<RecordSet> {
    const { file } = await this.#host.grantFile(this.#path, 'openPlan');
    const { plan, matrix } = await this.#ask('plan.open', { file });
    this.#plan = plan;
    return RecordSet.of((await this.#ask('plan.matrix', { plan, matrix })).records);
  }

  close() {
    return this.#ask('plan.close', { plan: this.#token });
  }

  async matrix(round: number): Promise<RecordSet> {
    const { records } = await this.#ask('plan.matrix', {
      plan: this.#token,
      matrix: matrixOf(this.#matrices, round),
    });
    return RecordSet.of(records);
  }

  async whole(): Promise<RecordSet> {
    const { records } = await this.#ask('plan.whole', { plan: this.#token });
    return RecordSet.of(readRecords(records));
  }

  search() {
    return this.#ask('plan.search', { plan: this.#token, query: SEARCHED, limit: 60, near: null });
  }

  checks() {
    return this.#ask('plan.findings', { plan: this.#token, ...ALL_FINDINGS });
  }

  async edit(round: number): Promise<void> {
    const records = await this.matrix(round);
    const [item] = records.list('item');
    if (!item) throw new Error('The matrix has no item.');
    this.#edits += 1;
    const id = `edit-${this.#edits}`;
    const author = { name: 'Facilitator', person: null };
    const context = {
      newId: () => id,
      now: () => '2026-02-03T09:00:00.000Z',
      author,
      language: 'en',
    } as const;
    const edit = editText(records, { item: item.id, text: `Shorten lead time ${this.#edits}` }, context);
    await this.#ask('plan.commit', { plan: this.#token, edit });
  }

  get #token(): PlanToken {
    if (this.#plan === null) throw new Error('No plan is open.');
    return this.#plan;
  }

  async #ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const reply = await this.#host.call(name, input);
    if (reply.ok) return reply.value as Output<N>;
    throw new Error(reply.error.message);
  }
}
