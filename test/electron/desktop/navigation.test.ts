import { EventEmitter } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import { denyNavigation } from '#electron/desktop/security/navigation.ts';

const { app, openExternal } = await vi.hoisted(async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { app: new Emitter(), openExternal: vi.fn(() => Promise.resolve()) };
});
vi.mock('electron', () => ({ app, shell: { openExternal } }));

const contents = new EventEmitter();
denyNavigation();
app.emit('web-contents-created', {}, contents);

beforeEach(() => {
  openExternal.mockClear();
  vi.spyOn(console, 'warn').mockReturnValue();
});

/** @returns whether the window would have gone there */
function goes(url: string, isMainFrame = true): boolean {
  const event = { url, isMainFrame, preventDefault: vi.fn() };
  contents.emit('will-frame-navigate', event);
  return event.preventDefault.mock.calls.length === 0;
}

it('hands a link that begins a mail to the mail program, and stays where it is', () => {
  expect(goes('mailto:?subject=Round%201')).toBe(false);
  expect(openExternal).toHaveBeenCalledExactlyOnceWith('mailto:?subject=Round%201');
});

it.each(['https://example.org/', 'mailto:?attach=/etc/passwd', 'smb://evil.example/', 'file:///etc/passwd'])(
  'goes nowhere for %s',
  (url) => {
    expect(goes(url)).toBe(false);
    expect(openExternal).not.toHaveBeenCalled();
  },
);

it('lets no frame inside the page begin a mail', () => {
  expect(goes('mailto:?subject=x', false)).toBe(false);
  expect(openExternal).not.toHaveBeenCalled();
  expect(goes('about:srcdoc', false)).toBe(true);
  expect(goes('app://tenkai/')).toBe(true);
});
