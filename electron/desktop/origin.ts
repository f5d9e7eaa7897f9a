/** The app's own scheme: its pages are no files and no web pages, and nobody else's page can have it. */
export const SCHEME = 'app';

const PAGE_HOST = 'tenkai';
const PRINT_HOST = 'print';

/** Where the page is. */
export const PAGE_URL = `${SCHEME}://${PAGE_HOST}/`;

/** Where a print document is, in a session of its own. */
export function printUrl(id: string): string {
  return `${SCHEME}://${PRINT_HOST}/${id}`;
}

/** Whether a URL belongs to the page. Parsed, because `app://tenkai.evil` and `app://x@tenkai` begin alike. */
export function isPageUrl(url: string): boolean {
  return hostOf(url) === PAGE_HOST;
}

export function isPrintUrl(url: string): boolean {
  return hostOf(url) === PRINT_HOST;
}

function hostOf(url: string): string | null {
  const parsed = URL.parse(url);
  const ours =
    parsed?.protocol === `${SCHEME}:` &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === '';
  return ours ? parsed.hostname : null;
}
