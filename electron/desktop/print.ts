import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { z } from 'zod';
import { readPageFile } from '../page/page-files.ts';
import { unlessCancelled } from '../print/cancelling.ts';
import { FONT_PATH, withFonts } from '../print/fonts.ts';
import { withMetadata } from '../print/metadata.ts';
import { checkPictureSize } from '../print/picture-size.ts';
import { type PdfRequest, type PngRequest, PRINT_TIMEOUT_MS, type PrintPort } from '../print/port.ts';
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

  async function drawn(
    { html, signal }: PdfRequest | PngRequest,
    take: (window: BrowserWindow) => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const url = printUrl(randomUUID());
    documents.set(url, withFonts(html));
    const window = new BrowserWindow(printWindowOptions(printSession()));
    const draw = async () => {
      await window.loadURL(url);
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
      return take(window);
    };
    try {
      return await within(PRINT_TIMEOUT_MS, unlessCancelled(signal, draw));
    } finally {
      documents.delete(url);
      window.destroy();
    }
  }

  return {
    async pdf(request) {
      return withMetadata(await drawn(request, printed), request.metadata);
    },
    async png(request) {
      checkPictureSize(request);
      return await drawn(request, (window) => pictured(window, request));
    },
    close: () => Promise.resolve(),
  };
}

function printed(window: BrowserWindow): Promise<Uint8Array> {
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

const screenshot = z.object({ data: z.base64() });

/**
 * Through the protocol of the developer tools, which draws at any scale: what a window captures of itself has the scale
 * of the screen that it happens to be on.
 */
async function pictured(window: BrowserWindow, { width, height, scale }: PngRequest): Promise<Uint8Array> {
  const { debugger: tools } = window.webContents;
  tools.attach('1.3');
  // A window that nobody sees draws nothing, unless it is told that it is looked at.
  await tools.sendCommand('Emulation.setFocusEmulationEnabled', { enabled: true });
  await tools.sendCommand('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: scale,
    mobile: false,
  });
  const taken: unknown = await tools.sendCommand('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale: 1 },
  });
  return Buffer.from(screenshot.parse(taken).data, 'base64');
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
