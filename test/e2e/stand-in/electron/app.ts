import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeChromium } from './chromium.ts';
import { preventable } from './preventable.ts';
import { lockInstance } from './single-instance.ts';

interface Closable {
  /** Resolves to whether it is closed now. */
  close(): Promise<boolean>;
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly name = 'Tenkai';
  /** Open windows; they enter and leave by themselves. */
  readonly windows = new Set<Closable>();
  readonly recentDocuments: string[] = [];
  isReadyNow = false;
  isSandboxed = false;
  readonly #paths = new Map<string, string>();
  readonly #ready = new Promise<void>((resolve) =>
    setImmediate(() => {
      this.isReadyNow = true;
      this.emit('ready');
      resolve();
    }),
  );

  whenReady() {
    return this.#ready;
  }
  isReady() {
    return this.isReadyNow;
  }
  enableSandbox() {
    if (this.isReadyNow) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.isSandboxed = true;
  }
  getPreferredSystemLanguages() {
    return ['en-GB'];
  }
  getVersion() {
    return '0.0.0-stand-in';
  }
  getAppPath() {
    return process.env.STAND_IN_APP_PATH ?? process.cwd();
  }
  setPath(name: string, path: string) {
    mkdirSync(path, { recursive: true });
    this.#paths.set(name, path);
  }
  getPath(name: string) {
    const usual = name === 'userData' ? join(tmpdir(), 'stand-in') : homedir();
    return this.#paths.get(name) ?? usual;
  }
  requestSingleInstanceLock() {
    return lockInstance(this.getPath('userData'), ({ args, folder }) =>
      this.emit('second-instance', preventable({}), args, folder),
    );
  }
  addRecentDocument(path: string) {
    this.recentDocuments.push(path);
  }
  setAppUserModelId() {
    // Windows only.
  }
  readonly dock = undefined;
  readonly commandLine = {
    appendSwitch: () => {
      // Chromium's own; the stand-in's is started otherwise.
    },
  };
  setAboutPanelOptions() {
    // Shown by the system.
  }

  quit() {
    void this.#quit();
  }
  async #quit() {
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    for (const window of [...this.windows]) if (!(await window.close())) return;
    const will = preventable({});
    this.emit('will-quit', will);
    if (!will.defaultPrevented) await this.#end(0);
  }
  exit(code = 0) {
    void this.#end(code);
  }
  async #end(code: number) {
    this.emit('quit', preventable({}), code);
    await closeChromium();
    process.exit(code);
  }
  windowClosed() {
    if (this.windows.size > 0) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }
}

export const app = new App();
