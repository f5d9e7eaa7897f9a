import { onEverySession } from './every-session.ts';

/**
 * To present: the whole screen, and there the Escape key, which else would leave it in the middle of a text. To copy a
 * picture: the clipboard, which is written and never read.
 */
const GRANTED: ReadonlySet<string> = new Set(['fullscreen', 'keyboardLock', 'clipboard-sanitized-write']);

/** Camera, microphone, place, devices, notifications …: a plan needs none of them, so that nobody is ever asked. */
export function denyPermissions(): void {
  onEverySession((session) => {
    session.setPermissionRequestHandler((_, permission, decide) => decide(GRANTED.has(permission)));
    session.setPermissionCheckHandler((_, permission) => GRANTED.has(permission));
    session.setDevicePermissionHandler(() => false);
  });
}
