import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { readPageFile } from '../page/page-files.ts';
import { FONT_PATH, withFonts } from '../print/fonts.ts';
import { PRINT_TIMEOUT_MS, type PrintPort } from '../print/port.ts';
import { isPrintUrl, printUrl, SCHEME } from './origin.ts';
import { printWindowOptions } from './window-options.ts';

/** A document is drawn, never run: no script of its own starts, and the fonts are all that it may ask for. */
const DOCUMENT_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'",
};

/** Prints through a hidden window of the app itself, in a session that knows the document and the fonts only. */
export function windowPrint(): PrintPort {
  const documents = new Map<string, string>();
  let prepared: Session | undefined;

  function printSession(): Session {
    if (prepared) return prepared;
    // Without `persist:` it is kept in memory and forgotten.
    prepared = session.fromPartition('print');
    prepared.protocol.handle(SCHEME, async ({ url }) => {
      const html = documents.get(url);
      if (html !== undefined) {
        return new Response(html, { headers: DOCUMENT_HEADERS });
      }
      const { pathname } = new URL(url);
      const font =
        isPrintUrl(url) && pathname.startsWith(FONT_PATH) ? await readPageFile('', pathname) : null;
      if (font === null) return new Response('Not found', { status: 404 });
      return new Response(font.body, { headers: { 'Content-Type': font.type } });
    });
    return prepared;
  }

  return {
    async pdf({ html }) {
      const url = printUrl(randomUUID());
      documents.set(url, withFonts(html));
      const window = new BrowserWindow(printWindowOptions(printSession()));
      try {
        return await within(PRINT_TIMEOUT_MS, printed(window, url));
      } finally {
        documents.delete(url);
        window.destroy();
      }
    },
    close: () => Promise.resolve(),
  };
}

async function printed(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error('The print document was not drawn in time.')),
    milliseconds,
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
