import { apply } from '#shared/plan/edits/apply.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { applyFitting, sameDifference } from './fitting.ts';

/** What the host has stored of a matrix or a plan, and on top of it the edits that it has not stored yet. */
export class OptimisticRecords {
  #stored = RecordSet.empty;
  #pending: readonly Edit[];
  #shown = RecordSet.empty;

  constructor(pending: readonly Edit[]) {
    this.#pending = pending;
  }

  get shown(): RecordSet {
    return this.#shown;
  }

  /** Oldest first. */
  get pending(): readonly Edit[] {
    return this.#pending;
  }

  /** Takes the host's records in place of those that are here. @returns what is shown now */
  load(records: Iterable<PlanRecord>): RecordSet {
    this.#stored = RecordSet.of(records);
    this.#show();
    return this.#shown;
  }

  /** @throws MisfitError where the edit does not fit what is shown; nothing is changed then. */
  add(edit: Edit): void {
    this.#shown = apply(this.#shown, edit);
    this.#pending = [...this.#pending, edit];
  }

  /** The host has stored one of the pending edits, maybe completed. Where it stored just that, nothing is redrawn. */
  confirm(sent: Edit, stored: Edit): void {
    this.#without(sent);
    const asShown = sameDifference(sent, stored);
    if (asShown && this.#pending.length === 0) {
      this.#stored = this.#shown;
      return;
    }
    this.#stored = applyFitting(this.#stored, stored);
    if (!asShown) this.#show();
  }

  /** An edit that was stored without coming from here. */
  take(edit: Edit): void {
    this.#stored = applyFitting(this.#stored, edit);
    this.#show();
  }

  /** Takes a pending edit back; what builds on it is for the host to refuse. */
  drop(edit: Edit): void {
    this.#without(edit);
    this.#show();
  }

  #without(edit: Edit): void {
    this.#pending = this.#pending.filter(({ id }) => id !== edit.id);
  }

  #show(): void {
    this.#shown = this.#pending.reduce(applyFitting, this.#stored);
  }
}
