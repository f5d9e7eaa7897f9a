import { app } from 'electron';

/** The app is offline: no page of it may ask the web, and none may read files by their URL. */
export function denyNetworkAndFiles(): void {
  app.on('session-created', (session) => {
    const filter = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'] };
    session.webRequest.onBeforeRequest(filter, (_, answer) => answer({ cancel: true }));
    session.protocol.handle('file', () => new Response('Forbidden', { status: 403 }));
    session.on('will-download', (event) => event.preventDefault());
  });
}
