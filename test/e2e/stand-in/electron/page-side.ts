import type { Shape } from './preload-script.ts';

/** Name of the one function through which a page reaches its preload script. */
export const BINDING = '__standIn';

/** What comes through it. `invoke` is what only an attacker would send: a message past the preload script. */
export type FromPage =
  | { readonly kind: 'start' }
  | { readonly kind: 'call'; readonly path: readonly string[]; readonly args: readonly unknown[] }
  | { readonly kind: 'callReturned'; readonly id: number; readonly args: readonly unknown[] }
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: readonly unknown[] };

/** A function that stands on the other side. */
export type Remote = { readonly __function: number };

/**
 * Runs in every document of a window before its own scripts, as a text: builds what the preload script exposed.
 * Electron's bridge returns at once what needs no promise; here everything crosses a process, so that a returned
 * function is one that waits for the real one when it is called, and can be awaited too.
 */
export function buildBridge({ shapes, binding }: { shapes: Record<string, Shape>; binding: string }): void {
  if (window !== window.top) return;
  const scope = window as unknown as Record<string, unknown>;
  const send = scope[binding] as (message: unknown) => Promise<unknown>;
  const callbacks: ((...args: unknown[]) => unknown)[] = [];
  scope.__standInCallback = (id: number, args: unknown[]) => callbacks[id]?.(...args);

  const outgoing = (value: unknown) =>
    typeof value === 'function' ? { __function: callbacks.push(value as () => unknown) - 1 } : value;
  const incoming = (value: unknown) => {
    const id = (value as { __function?: number } | null)?.__function;
    return id === undefined
      ? value
      : (...args: unknown[]) => send({ kind: 'callReturned', id, args: args.map(outgoing) });
  };
  const build = (shape: unknown, path: string[]): unknown => {
    if (shape !== 'function') {
      const entries = Object.entries(shape as object);
      return Object.freeze(
        Object.fromEntries(entries.map(([key, inner]) => [key, build(inner, [...path, key])])),
      );
    }
    return (...args: unknown[]) => {
      const result = send({ kind: 'call', path, args: args.map(outgoing) }).then(incoming);
      const later = (...laterArgs: unknown[]) =>
        result.then((value) => (typeof value === 'function' ? value(...laterArgs) : undefined));
      return Object.assign(later, {
        // biome-ignore lint/suspicious/noThenProperty: it is a promise as well.
        then: result.then.bind(result),
        catch: result.catch.bind(result),
        finally: result.finally.bind(result),
      });
    };
  };

  void send({ kind: 'start' });
  for (const [name, shape] of Object.entries(shapes)) {
    Object.defineProperty(window, name, { value: build(shape, [name]), enumerable: true });
  }
}
