import { app } from 'electron';
import { openExternalLink } from './external-links.ts';

/** A page opens no windows. A link to the web opens in the person's own browser instead. */
export function denyNewWindows(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      void openExternalLink(url);
      return { action: 'deny' };
    });
  });
}
