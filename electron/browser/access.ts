import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may talk to the shell. Another program or web page of this computer can reach the port too, so that three
 * things are asked: the address by which we were called (a foreign name that resolves to 127.0.0.1 shows here), the
 * page that sends, and a secret that only the printed address carries.
 */
export interface Access {
  /** Query of the printed address; works as long as the shell runs, so that a second browser can be opened. */
  readonly token: string;
  /** `Set-Cookie` for a page that came with the token. */
  readonly cookie: string;
  /** Called as 127.0.0.1 with our port, and by nobody else's page. */
  isAddressedToUs(request: IncomingMessage): boolean;
  /** Sent by a page of ours; only for requests that always name their origin, as sockets do. */
  isFromOurPage(request: IncomingMessage): boolean;
  holdsCookie(request: IncomingMessage): boolean;
  isToken(value: string | null): boolean;
}

export function makeAccess(port: number): Access {
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  // Cookies know no port: the name keeps two running Tenkai apart.
  const name = `tenkai-${port}`;
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;

  return {
    token,
    cookie: `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    isAddressedToUs: ({ headers }) =>
      headers.host === host && (headers.origin === undefined || headers.origin === origin),
    isFromOurPage: ({ headers }) => headers.origin === origin,
    holdsCookie: ({ headers }) =>
      (headers.cookie ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .some((pair) => pair.startsWith(`${name}=`) && sameSecret(pair.slice(name.length + 1), session)),
    isToken: (value) => value !== null && sameSecret(value, token),
  };
}

/** Hashed first, because the comparison wants equal lengths and must not tell the length by its time. */
function sameSecret(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
