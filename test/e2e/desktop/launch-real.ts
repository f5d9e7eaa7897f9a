import { createRequire } from 'node:module';
import { _electron } from 'playwright-core';
import type { Controls } from '../stand-in/electron/controls.ts';
import type { MenuEntry } from '../stand-in/electron/menu.ts';
import type { DesktopApp, LaunchOptions } from './launch.ts';

type RealControls = Partial<{ [N in keyof Controls]: (...args: Parameters<Controls[N]>) => unknown }>;

/** The same app on Electron's own binary, for machines that have it: `TENKAI_ELECTRON=real`. */
export async function launchReal({
  args = [],
  home,
  appFolder,
  environment = {},
}: LaunchOptions): Promise<DesktopApp> {
  const program: unknown = createRequire(import.meta.url)('electron');
  if (typeof program !== 'string') throw new Error('Electron’s binary is not installed.');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const electron = await _electron.launch({
    executablePath: program,
    args: [...asRoot, appFolder, ...args],
    env: { ...Object.fromEntries(inherited), TENKAI_HOME: home, ...environment },
  });
  const child = electron.process();
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => output.push(String(part)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));

  const controls: RealControls = {
    quit: () => electron.evaluate(({ app }) => app.quit()),
    closeWindow: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    setBounds: (bounds) =>
      electron.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds),
    maximize: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize()),
    minimize: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize()),
    windows: () =>
      electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => ({
          bounds: window.getNormalBounds(),
          maximized: window.isMaximized(),
          minimized: window.isMinimized(),
          visible: window.isVisible(),
        })),
      ),
    choose: (id) =>
      electron.evaluate(({ Menu }, item) => {
        const found = Menu.getApplicationMenu()?.getMenuItemById(item);
        found?.click();
        return Boolean(found);
      }, id),
    menu: () =>
      electron.evaluate(({ Menu }) => {
        const entries = (menu: Electron.Menu | undefined | null): MenuEntry[] =>
          (menu?.items ?? [])
            .filter(({ type }) => type !== 'separator')
            .map(({ id = '', label, role = '', accelerator, submenu }) => ({
              id,
              label,
              role,
              accelerator: accelerator ?? '',
              items: entries(submenu),
            }));
        return entries(Menu.getApplicationMenu());
      }),
    answerDialogs: (answers) =>
      electron.evaluate(({ dialog }, given) => {
        const left = [...given];
        const next = () => left.shift() ?? null;
        dialog.showOpenDialog = () => {
          const path = next();
          return Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] });
        };
        dialog.showSaveDialog = () => {
          const path = next();
          return Promise.resolve({ canceled: path === null, filePath: path ?? '' });
        };
        dialog.showMessageBox = () =>
          Promise.resolve({ response: Number(next() ?? 1), checkboxChecked: false });
      }, answers),
  };

  return {
    page: () => electron.firstWindow(),
    control: (name, ...values) => {
      const control = controls[name] as ((...given: unknown[]) => unknown) | undefined;
      if (!control) return Promise.reject(new Error(`Only the stand-in has the control ${name}.`));
      return Promise.resolve(control(...values)) as never;
    },
    output: () => output.join(''),
    ended: () => ended,
    async quit() {
      await Promise.resolve(controls.quit?.()).catch(() => undefined);
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
