import { protocol, type Session } from 'electron';
import { readPageFile } from '../../page/page-files.ts';
import { securityHeaders } from '../../page/security-headers.ts';
import { isPageUrl, SCHEME } from '../origin.ts';

/** Before the app is ready, else the scheme has neither an origin nor a secure context. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers the page's own URLs in this session with the files of the built page, and every other one with 404. */
export function servePage(session: Session, rendererFolder: string): void {
  const headers = securityHeaders();
  session.protocol.handle(SCHEME, async ({ url, method }) => {
    const file =
      method === 'GET' && isPageUrl(url) ? await readPageFile(rendererFolder, new URL(url).pathname) : null;
    if (file === null) return new Response('Not found', { status: 404, headers });
    return new Response(file.body, { headers: { ...headers, 'Content-Type': file.type } });
  });
}
