import { app } from 'electron';

/** No page inside the page: a webview would bring its own preferences. */
export function denyWebviews(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
