import type { HostBridge } from '#shared/host/bridge.ts';
import type { HostClient } from './client.ts';
import { EventListeners } from './listeners.ts';

/** The host behind the desktop shell's preload script. It lives and dies with the window. */
export function bridgeClient(bridge: HostBridge): HostClient {
  const listeners = new EventListeners();
  bridge.onEvent((event) => listeners.tell(event));
  return {
    call: (name, input) => bridge.call[name](input),
    on: (name, listener) => listeners.on(name, listener),
    openDropped: (file) => bridge.openDropped(file),
    onConnection: () => () => undefined,
  };
}
