type Handler = (event: object, ...args: unknown[]) => Promise<unknown>;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

/** What `ipcRenderer.invoke` of a frame comes to. Arguments and result are copies, as between two processes. */
export async function invoke(event: object, channel: string, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const result = await Promise.resolve(handler(event, ...structuredClone(args)));
  return structuredClone(result);
}
