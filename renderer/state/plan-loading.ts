import type { PlanToken } from '#shared/host/calls.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import { readRecords } from '#shared/host/whole-plan.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import type { HostClient } from '../host/client.ts';

/** What a page holds of a plan: a matrix with what belongs to it, or the whole plan but its rounds and decisions. */
export interface PlanPlace {
  readonly scope: 'matrix' | 'plan';
  /** The matrix that is shown, or was shown last. */
  readonly matrix: MatrixId;
}

export interface LoadedPlace {
  readonly records: readonly PlanRecord[];
  readonly canUndo: string | null;
  readonly canRedo: string | null;
}

interface Needs {
  readonly host: HostClient;
  readonly plan: PlanToken;
  readonly loaded: (place: PlanPlace, what: LoadedPlace) => void;
  /** What was wanted cannot be had. `here` is what was loaded last and is wanted again; null where nothing was. */
  readonly failed: (failure: HostFailure, here: PlanPlace | null) => void;
}

/** Loads what is wanted of a plan. An answer that a later wish has overtaken is passed over. */
export class PlanLoading {
  readonly #needs: Needs;
  #wanted: PlanPlace;
  #here: PlanPlace | null = null;
  #shown: Promise<void> = Promise.resolve();

  constructor(first: PlanPlace, needs: Needs) {
    this.#wanted = first;
    this.#needs = needs;
  }

  get wanted(): PlanPlace {
    return this.#wanted;
  }

  /** Resolves when what was asked for last is shown, or is not to be had. */
  get shown(): Promise<void> {
    return this.#shown;
  }

  /** Wants a place from now on, and loads it once what is on its way to the host has arrived there. */
  show(place: PlanPlace, sent: Promise<void>): Promise<void> {
    this.#wanted = place;
    this.#shown = sent.then(() => this.load());
    return this.#shown;
  }

  /**
   * Loads what is wanted, also where it is here already. Answers of the host are taken in their order: between this one
   * and that of an edit sent after it lies nothing else to wait for.
   */
  async load(): Promise<void> {
    const { host, plan, loaded, failed } = this.#needs;
    const asked = this.#wanted;
    const { scope, matrix } = asked;
    const reply = await (scope === 'plan'
      ? host.call('plan.whole', { plan })
      : host.call('plan.matrix', { plan, matrix }));
    if (asked !== this.#wanted) return;
    if (reply.ok) {
      const { records, canUndo, canRedo } = reply.value;
      this.#here = asked;
      loaded(asked, {
        records: typeof records === 'string' ? readRecords(records) : records,
        canUndo,
        canRedo,
      });
    } else {
      this.#wanted = this.#here ?? asked;
      failed(reply.error, this.#here);
    }
  }
}
