import { onEverySession } from './every-session.ts';

/** Camera, microphone, place, devices, notifications …: a plan needs none of them, so that nobody is ever asked. */
export function denyPermissions(): void {
  onEverySession((session) => {
    session.setPermissionRequestHandler((_, _permission, decide) => decide(false));
    session.setPermissionCheckHandler(() => false);
    session.setDevicePermissionHandler(() => false);
  });
}
