import type { EventName, HostEvents } from '#shared/host/events.ts';

/** Tells all screens something unasked. */
export type Tell = <N extends EventName>(name: N, payload: HostEvents[N]) => void;
