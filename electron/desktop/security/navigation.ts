import { app } from 'electron';
import { isPageUrl } from '../origin.ts';
import { isMailLink, openMailLink } from './mail-links.ts';

/** A window shows the page that it was made for, for good: no link, script or redirect leads it elsewhere. A link that begins a mail goes to the mail program. */
export function denyNavigation(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-frame-navigate', (event) => {
      const preview = !event.isMainFrame && event.url === 'about:srcdoc';
      if (preview || isPageUrl(event.url)) return;
      if (event.isMainFrame && isMailLink(event.url)) {
        event.preventDefault();
        void openMailLink(event.url);
        return;
      }
      refuse(event, event.url);
    });
    contents.on('will-redirect', (event) => refuse(event, event.url));
  });
}

function refuse(event: { preventDefault(): void }, url: string): void {
  event.preventDefault();
  console.warn(`Tenkai: refused to go to ${url}`);
}
