import { app } from './app.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void;
type PermissionCheck = (contents: unknown, permission: string) => boolean;
type PermissionRequest = (contents: unknown, permission: string, decide: (granted: boolean) => void) => void;

export class Session {
  readonly handlers = new Map<string, Handler>();
  permissionCheck: PermissionCheck | null = null;
  permissionRequest: PermissionRequest | null = null;
  #beforeRequest: { urls: readonly string[]; listener: BeforeRequest } | null = null;

  readonly protocol = {
    handle: (scheme: string, handler: Handler) => {
      if (this.handlers.has(scheme)) throw new Error(`The scheme ${scheme} is handled already.`);
      this.handlers.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: ({ urls }: { urls: string[] }, listener: BeforeRequest) => {
      this.#beforeRequest = { urls, listener };
    },
  };
  setPermissionCheckHandler(handler: PermissionCheck | null) {
    this.permissionCheck = handler;
  }
  setPermissionRequestHandler(handler: PermissionRequest | null) {
    this.permissionRequest = handler;
  }
  setDevicePermissionHandler() {
    // The browser behind the stand-in has no devices.
  }
  on() {
    // Downloads are not part of the stand-in.
    return this;
  }

  /** Electron grants what nobody decides on. */
  async grants(permission: string): Promise<boolean> {
    const asked = this.permissionRequest;
    const requested = asked ? await new Promise<boolean>((decide) => asked(null, permission, decide)) : true;
    return requested && (this.permissionCheck?.(null, permission) ?? true);
  }

  /** Whether a request to the network may go out. */
  mayRequest(url: string): Promise<boolean> {
    const rule = this.#beforeRequest;
    if (!rule?.urls.some((pattern) => matches(pattern, url))) return Promise.resolve(true);
    return new Promise((resolve) => rule.listener({ url }, ({ cancel }) => resolve(cancel !== true)));
  }
}

/** Match patterns as Electron writes them, as far as this app uses them. */
function matches(pattern: string, url: string): boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(url);
}

const partitions = new Map<string, Session>();

function partition(name: string): Session {
  if (!app.isReadyNow) throw new Error('Session can only be received when app is ready');
  const known = partitions.get(name);
  if (known) return known;
  const created = new Session();
  partitions.set(name, created);
  app.emit('session-created', created);
  return created;
}

export const session = {
  get defaultSession() {
    return partition('');
  },
  fromPartition: partition,
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges: object }[]) {
    if (app.isReadyNow)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    privileged.push(...schemes);
  },
};
export const privileged: { scheme: string; privileges: object }[] = [];
