import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** What a preload script put into the page, as far as it can be told to another process. */
export type Shape = 'function' | { readonly [key: string]: Shape };

type Fn = (...args: unknown[]) => unknown;
type Listener = (event: object, ...args: unknown[]) => void;

interface Wires {
  readonly invoke: (channel: string, args: readonly unknown[]) => Promise<unknown>;
}

/**
 * A preload script that runs beside a page: in a context of its own, with nothing but `contextBridge` and
 * `ipcRenderer`, as a sandboxed one has it.
 */
export class PreloadScript {
  readonly #code: string;
  readonly #wires: Wires;
  #exposed = new Map<string, unknown>();
  #listeners = new Map<string, Listener[]>();

  constructor(path: string, wires: Wires) {
    this.#code = readFileSync(path, 'utf8');
    this.#wires = wires;
    this.run();
  }

  /** Once for every document, from the start. */
  run() {
    this.#exposed = new Map();
    this.#listeners = new Map();
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, api: unknown) => this.#exposed.set(name, api),
      },
      webUtils: { getPathForFile: (file: { readonly path?: string }) => file.path ?? '' },
      ipcRenderer: {
        invoke: (channel: string, ...args: unknown[]) => this.#wires.invoke(channel, args),
        on: (channel: string, listener: Listener) =>
          this.#listeners.set(channel, [...(this.#listeners.get(channel) ?? []), listener]),
      },
    };
    const require = (name: string) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return electron;
    };
    runInContext(this.#code, createContext({ require, module: {}, exports: {}, console }));
  }

  shapes(): Record<string, Shape> {
    return Object.fromEntries([...this.#exposed].map(([name, api]) => [name, shapeOf(api)]));
  }

  call([name = '', ...path]: readonly string[], args: readonly unknown[]): unknown {
    let target: unknown = this.#exposed.get(name);
    for (const key of path) target = Reflect.get(Object(target), key);
    return (target as Fn)(...args);
  }

  deliver(channel: string, args: readonly unknown[]) {
    for (const listener of this.#listeners.get(channel) ?? []) listener({}, ...structuredClone(args));
  }
}

function shapeOf(value: unknown): Shape {
  if (typeof value === 'function') return 'function';
  return Object.fromEntries(Object.entries(Object(value)).map(([key, inner]) => [key, shapeOf(inner)]));
}
