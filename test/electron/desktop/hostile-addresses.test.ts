import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isPageUrl } from '#electron/desktop/origin.ts';
import { openExternalLink } from '#electron/desktop/security/external-links.ts';
import { isMailLink } from '#electron/desktop/security/mail-links.ts';

const { openExternal } = vi.hoisted(() => ({ openExternal: vi.fn(() => Promise.resolve()) }));
vi.mock('electron', () => ({ shell: { openExternal } }));

describe('isPageUrl', () => {
  it.each(['app://tenkai/', 'app://tenkai/index.html', 'app://tenkai/a/b?c#d'])('knows %s', (url) => {
    expect(isPageUrl(url)).toBe(true);
  });

  it.each([
    '',
    'tenkai',
    'app://',
    'app://tenkai.evil.example/',
    'app://tenkai@evil.example/',
    'app://evil@tenkai/',
    'app://tenkai:8080/',
    'app://print/',
    'app:tenkai',
    'apps://tenkai/',
    'http://tenkai/',
    'https://evil.example/app://tenkai/',
    'file:///app://tenkai/',
    'data:text/html,app://tenkai/',
    'javascript:"app://tenkai/"',
    'blob:app://tenkai/1',
    'about:blank',
    ' app//tenkai',
  ])('does not take %j for the page', (url) => {
    expect(isPageUrl(url)).toBe(false);
  });
});

describe('isMailLink', () => {
  it.each([
    'mailto:?subject=Round%201&body=Two%0Alines',
    'mailto:planning@example.org?subject=x',
    'MAILTO:a.b+c@example.org',
  ])('lets %s begin a mail', (url) => {
    expect(isMailLink(url)).toBe(true);
  });

  it.each([
    '',
    'mailto',
    'mailto:a@example.org,b@example.org',
    'mailto:a@example.org?bcc=evil@example.org',
    'mailto:?attach=/etc/passwd',
    'mailto:?attachment=C:%5Csecret.txt',
    'mailto:a@example.org%0ABcc:evil@example.org',
    'mailto:%ff',
    'mailto:"calc.exe"',
    'mailto:-attachment@x /file',
    `mailto:?body=${'x'.repeat(3000)}`,
    'mailtos:a@example.org',
    'https://example.org/mailto:a@example.org',
    'javascript:mailto:a@example.org',
    'file:///mailto:a',
  ])('does not take %j for one', (url) => {
    expect(isMailLink(url)).toBe(false);
  });
});

describe('openExternalLink', () => {
  beforeEach(() => {
    openExternal.mockClear();
    vi.spyOn(console, 'warn').mockReturnValue();
  });

  it('hands web addresses to the browser', async () => {
    expect(await openExternalLink('https://example.org/a b')).toBe(true);
    expect(openExternal).toHaveBeenCalledWith('https://example.org/a%20b');
  });

  it.each([
    'file:///etc/passwd',
    'smb://evil.example/share',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-msdt:/id',
    'search-ms:query=x',
    'vbscript:x',
    'app://tenkai/',
    '\\\\evil.example\\share',
    '//evil.example',
    'C:\\Windows\\System32\\calc.exe',
    '',
  ])('hands %j to nobody', async (url) => {
    expect(await openExternalLink(url)).toBe(false);
    expect(openExternal).not.toHaveBeenCalled();
  });
});
