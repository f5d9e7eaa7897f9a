import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { FONT_PATH, fontFile } from '../print/fonts.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * A file of the built page, or a font, by the path of its URL; null where there is none that may be served: outside
 * the folder (also by a symbolic link), of an unknown type, or not there.
 * @param folder the built page
 * @param urlPath still percent-encoded, as a URL's `pathname` is
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const path = decoded(urlPath);
  if (path === null) return null;
  const type = TYPES[extname(path === '/' ? 'index.html' : path)];
  if (type === undefined) return null;
  try {
    const file = path.startsWith(FONT_PATH)
      ? fontFile(path.slice(FONT_PATH.length))
      : await fileInside(folder, path === '/' ? 'index.html' : path.slice(1));
    return file === null ? null : { type, body: await readFile(file) };
  } catch {
    return null;
  }
}

function decoded(urlPath: string): string | null {
  try {
    const path = decodeURIComponent(urlPath);
    // A backslash is a separator on Windows only, a colon a drive or a stream: no file of ours has any of them.
    return path.startsWith('/') && !/[\\:\0]/.test(path) ? path : null;
  } catch {
    return null;
  }
}

async function fileInside(folder: string, path: string): Promise<string | null> {
  const root = await realpath(folder);
  const file = await realpath(join(root, path));
  const inside = relative(root, file);
  const outside = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return outside ? null : file;
}
