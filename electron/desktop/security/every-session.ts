import { app, type Session, session } from 'electron';

/** Applies a rule once to every session, the default one included, before a window can use it. */
export function onEverySession(rule: (session: Session) => void): void {
  const ruled = new WeakSet<Session>();
  const apply = (created: Session): void => {
    if (ruled.has(created)) return;
    ruled.add(created);
    rule(created);
  };
  app.on('session-created', apply);
  app.once('ready', () => apply(session.defaultSession));
}
