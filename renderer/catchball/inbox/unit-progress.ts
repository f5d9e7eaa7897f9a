import type { Outline, ThreadInfo } from '#shared/host/replies.ts';
import { headerOf } from '../threads/party.ts';

/** How far the talk with one lower unit has come, over all its threads. */
export interface UnitProgress {
  readonly unit: string;
  readonly name: string;
  readonly agreed: number;
  readonly points: number;
}

export interface CascadeProgress {
  readonly units: readonly UnitProgress[];
  /** Names of lower units of the plan to which nothing has been thrown yet. */
  readonly notThrown: readonly string[];
}

/** The cascade unit by unit, in the order of the plan's outline; threads that were taken back do not count. */
export function cascadeProgress(threads: readonly ThreadInfo[], units: Outline['units']): CascadeProgress {
  const found = new Map<string, UnitProgress>();
  for (const info of threads) {
    if (info.thread.state === 'withdrawn') continue;
    const { unit, name } = headerOf(info.thread).lower;
    const before = found.get(unit) ?? { unit, name, agreed: 0, points: 0 };
    found.set(unit, {
      ...before,
      agreed: before.agreed + info.agreedPoints,
      points: before.points + info.points,
    });
  }
  const order = new Map<string, number>(units.map(({ id }, index) => [id, index]));
  const place = ({ unit }: UnitProgress) => order.get(unit) ?? order.size;
  return {
    units: [...found.values()].toSorted((a, b) => place(a) - place(b)),
    notThrown: units.filter(({ id, parent }) => parent !== null && !found.has(id)).map(({ name }) => name),
  };
}
