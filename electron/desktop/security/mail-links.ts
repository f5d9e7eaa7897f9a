import { shell } from 'electron';

/** Longer ones are cut or refused by mail programs anyway. */
const LONGEST = 2000;

/** What a link may fill in. Others, such as `attach`, could take files along that nobody has chosen. */
const ALLOWED: ReadonlySet<string> = new Set(['subject', 'body']);

/** One address or none. */
const ADDRESS = /^([\w.+-]+@[\w.-]+)?$/;

/** Whether a link begins a mail, and does nothing else. */
export function isMailLink(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'mailto:' || parsed.href.length > LONGEST || parsed.hash !== '') return false;
  return (
    ADDRESS.test(decoded(parsed.pathname)) && [...parsed.searchParams.keys()].every((key) => ALLOWED.has(key))
  );
}

/** Begins a mail in the person's own program. Only for links that `isMailLink` has passed. */
export async function openMailLink(url: string): Promise<void> {
  await shell.openExternal(new URL(url).href);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ' ';
  }
}
