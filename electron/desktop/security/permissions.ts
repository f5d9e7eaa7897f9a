import { app } from 'electron';

/** Camera, microphone, place, devices, notifications …: a plan needs none of them, so that nobody is ever asked. */
export function denyPermissions(): void {
  app.on('session-created', (session) => {
    session.setPermissionRequestHandler((_, _permission, decide) => decide(false));
    session.setPermissionCheckHandler(() => false);
    session.setDevicePermissionHandler(() => false);
  });
}
