import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  BRIDGE_NAME,
  CHANNELS,
  type HostBridge,
  type HostEvent,
  type HostFunctions,
} from '#shared/host/bridge.ts';
import { CALL_NAMES } from '#shared/host/names.ts';

// Runs sandboxed beside the page and gives it named functions only: no channel, no Electron, no Node.

const call = Object.fromEntries(
  CALL_NAMES.map((name) => [name, (input: unknown) => ipcRenderer.invoke(CHANNELS.call, name, input)]),
) as unknown as HostFunctions;

type Listener = (event: HostEvent) => void;
const listeners = new Set<Listener>();
/** A file given on the command line is announced before the page has drawn anything. */
let early: HostEvent[] = [];

ipcRenderer.on(CHANNELS.event, (_, event: HostEvent) => {
  if (listeners.size === 0) early.push(event);
  for (const listener of listeners) listener(event);
});

function onEvent(listener: Listener): () => void {
  listeners.add(listener);
  const kept = early;
  early = [];
  for (const event of kept) listener(event);
  return () => {
    listeners.delete(listener);
  };
}

/** Only a file that the system has given the page has a path; one that a script made has none, and opens nothing. */
function openDropped(file: object): void {
  const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]);
  void ipcRenderer.invoke(CHANNELS.dropped, path);
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, { call, onEvent, openDropped } satisfies HostBridge);
