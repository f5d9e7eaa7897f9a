import type { HostFailure } from '#shared/host/reply.ts';

const TELLTALES = /undefined|\[object|NaN|\bat .+:\d+:\d+|node:internal|\p{Cc}/u;

/** Whether a person could be shown this: one short sentence, and nothing of the program's insides. @throws Error */
export function checkSentence({ code, message, hint }: HostFailure): void {
  const fault = (what: string) =>
    new Error(`${what} (${code}): ${JSON.stringify(message).slice(0, 700)} / ${hint}`);
  if (code === 'internal') throw fault('A fault of the program’s own');
  if (message === '' || hint === '') throw fault('Nothing is said');
  if (message.length >= 500 || hint.length >= 500) throw fault('Too much is said');
  const telltale = TELLTALES.exec(`${message} ${hint}`);
  if (telltale) throw fault(`The program’s insides show in ${JSON.stringify(telltale[0])}`);
  if (!/\.$/.test(message) || !/[.…]$/.test(hint)) throw fault('No whole sentence');
}
