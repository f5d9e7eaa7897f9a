import type { HostEvent } from '#shared/host/bridge.ts';
import type { EventName, HostEvents } from '#shared/host/events.ts';

/** A start announces one file or a few; nobody waits for more. */
const MOST_EARLY = 20;

/** Who listens to which event. An event that came before anybody listened to its kind is kept for the first one. */
export class EventListeners {
  readonly #listeners = new Map<EventName, Set<(payload: never) => void>>();
  readonly #early: HostEvent[] = [];

  on<N extends EventName>(name: N, listener: (payload: HostEvents[N]) => void): () => void {
    const known = this.#listeners.get(name) ?? new Set();
    known.add(listener as (payload: never) => void);
    this.#listeners.set(name, known);
    for (const event of this.#early.filter((kept) => kept.name === name)) {
      this.#early.splice(this.#early.indexOf(event), 1);
      listener(event.payload as HostEvents[N]);
    }
    return () => known.delete(listener as (payload: never) => void);
  }

  tell(event: HostEvent): void {
    const known = this.#listeners.get(event.name);
    if (!known || known.size === 0) {
      this.#early.push(event);
      if (this.#early.length > MOST_EARLY) this.#early.shift();
    }
    for (const listener of known ?? []) listener(event.payload as never);
  }
}
