import { createRoot } from 'react-dom/client';
import type { HostBridge } from '#shared/host/bridge.ts';
import { SOCKET_PATH } from '#shared/host/wire.ts';
import { App } from './app/App.tsx';
import { bridgeClient } from './host/bridge-client.ts';
import { socketClient } from './host/socket-client.ts';
import { createAppStore } from './state/app-store.ts';
import { createViewStore } from './state/view-store.ts';
import './ui/tokens.css';

declare global {
  interface Window {
    /** Put there by the desktop shell's preload script. */
    readonly tenkai?: HostBridge;
  }
}

const host = window.tenkai
  ? bridgeClient(window.tenkai)
  : socketClient(() => new WebSocket(`ws://${location.host}${SOCKET_PATH}`));
const stores = { app: createAppStore(host), view: createViewStore(host) };

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');
createRoot(root).render(<App stores={stores} />);
void Promise.all([stores.view.load(), stores.app.begin()]);
