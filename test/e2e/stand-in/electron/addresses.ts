/**
 * Chromium by itself knows no scheme of an app's own. Here a page of `app://tenkai/` is one of
 * `https://tenkai.app.invalid/`: a secure context with an origin as well, and answered before any network is asked.
 */
const SCHEME = 'app:';
const DOMAIN = '.app.invalid';

export function toChromium(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url);
  return protocol === SCHEME ? `https://${host}${DOMAIN}${pathname}${search}${hash}` : url;
}

export function toElectron(url: string): string {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || !parsed.host.endsWith(DOMAIN)) return url;
  const { host, pathname, search, hash } = parsed;
  return `${SCHEME}//${host.slice(0, -DOMAIN.length)}${pathname}${search}${hash}`;
}
