import { onEverySession } from './every-session.ts';

const OUTSIDE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*'];

/** The app is offline: no page of it may ask the web, and none may read files by their URL. */
export function denyNetworkAndFiles(): void {
  onEverySession((session) => {
    session.webRequest.onBeforeRequest({ urls: OUTSIDE }, (_, answer) => answer({ cancel: true }));
    session.protocol.handle('file', () => new Response('Forbidden', { status: 403 }));
    session.on('will-download', (event) => event.preventDefault());
  });
}
