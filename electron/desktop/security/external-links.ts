import { shell } from 'electron';

const ALLOWED: ReadonlySet<string> = new Set(['http:', 'https:']);

/**
 * Opens a web address in the person's browser; anything else (files, programs' own schemes, scripts) is refused.
 * Resolves to whether it was handed over.
 */
export async function openExternalLink(url: string): Promise<boolean> {
  const parsed = URL.parse(url);
  if (!parsed || !ALLOWED.has(parsed.protocol)) {
    console.warn(`Tenkai: refused to open ${url}`);
    return false;
  }
  await shell.openExternal(parsed.href);
  return true;
}
