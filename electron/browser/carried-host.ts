import type { HostPort } from '../host/port.ts';

/** The part of a host that a page can reach. */
export type CarriedHost = Pick<HostPort, 'call' | 'onEvent'>;
