import { isAbsolute, join } from 'node:path';
import { app, session } from 'electron';
import { viewSettings } from '#shared/host/view-settings.ts';
import { type Language, nearestLanguage } from '#shared/language.ts';
import type { HostPort } from '../host/port.ts';
import type { PrintPort } from '../print/port.ts';
import { chooseFile } from './dialogs.ts';
import { dragOut } from './drag-out.ts';
import { droppedAs, openedAs } from './file-types.ts';
import { serveCalls } from './ipc.ts';
import { installMenu } from './menu.ts';
import { fileAmong, watchOpenedFiles } from './open-files.ts';
import { windowPrint } from './print.ts';
import { finishBeforeQuit } from './quit.ts';
import { servePage } from './security/scheme.ts';
import { makeWindows, type Windows } from './windows.ts';
import { NATIVE_WORDS } from './words.ts';

export interface DesktopNeeds {
  /** Prints through this app's own Chromium. */
  readonly print: PrintPort;
  /** The file that this start is about, absolute. */
  readonly firstFile: string | null;
}

export interface DesktopOptions {
  readonly startHost: (needs: DesktopNeeds) => Promise<HostPort>;
}

/** Runs the desktop app until the person quits. One instance only: a second start hands its file over and ends. */
export function runApp({ startHost }: DesktopOptions): void {
  // Tests and portable installations keep everything below a folder of their own.
  const home = process.env.TENKAI_HOME;
  if (home) app.setPath('userData', join(home, 'desktop'));
  app.setAppUserModelId('org.tenkai.app');
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }

  // What macOS asks for before the app is ready is the same as an argument.
  let firstFile = fileAmong(process.argv, process.cwd());
  let open = (path: string): void => {
    firstFile = path;
  };
  let show = (): void => undefined;
  watchOpenedFiles(
    (path) => open(path),
    () => show(),
  );

  async function begin(): Promise<void> {
    const host = await startHost({ print: windowPrint(), firstFile });
    const windows = makeWindows({
      preload: join(app.getAppPath(), 'dist/electron/preload.cjs'),
      stateFile: join(app.getPath('userData'), 'window.json'),
    });
    let language = await languageAtStart(host);
    const speak = (wanted: Language): void => {
      language = wanted;
      installMenu(NATIVE_WORDS[language], (command) =>
        windows.tellOne({ name: 'command.chosen', payload: { command } }),
      );
    };
    const calls = serveCalls({
      isPage: windows.has,
      desktop: {
        'files.choose': (choice, window) =>
          chooseFile(window, choice, NATIVE_WORDS[language], host.grantFile),
        'files.drag': async ({ file }, window) => {
          await dragOut(window, await host.pathFor(file, 'saveCatchball'));
          return null;
        },
        'app.useLanguage': async (input) => {
          speak(input.language);
          await host.call('app.useLanguage', input);
          return null;
        },
      },
      dropped: (path) => announce(path, droppedAs(path), host, windows),
      host: host.call,
    });
    const stopEvents = host.onEvent(windows.tell);
    finishBeforeQuit(async () => {
      await calls.settled();
      stopEvents();
      await host.close();
    });
    servePage(session.defaultSession, join(app.getAppPath(), 'dist/renderer'));
    speak(language);
    open = (path) => void announce(path, openedAs(path), host, windows);
    show = () => void windows.show();
    app.on('activate', show);
    if (firstFile !== null) app.addRecentDocument(firstFile);
    show();
  }

  app
    .whenReady()
    .then(begin)
    .catch((error: unknown) => {
      console.error('Tenkai could not start.', error);
      app.exit(1);
    });
}

/** As the person chose it the last time, or as their system speaks; the page says when that changes. */
async function languageAtStart(host: HostPort): Promise<Language> {
  const reply = await host.call('settings.read', {});
  const { language } = viewSettings.parse(reply.ok ? reply.value : {});
  return language === 'system' ? nearestLanguage(app.getPreferredSystemLanguages()) : language;
}

/** Tells the page of a file that was opened outside of it; the page decides what to do with the plan it shows. */
async function announce(
  path: string,
  kind: ReturnType<typeof droppedAs>,
  host: HostPort,
  windows: Windows,
): Promise<void> {
  if (!kind || !isAbsolute(path)) return;
  try {
    const { file, name } = await host.grantFile(path, kind.purpose);
    if (kind.type !== 'tables') app.addRecentDocument(path);
    windows.tellOne({ name: 'file.requested', payload: { file, name, type: kind.type } });
  } catch (error) {
    console.error(`Tenkai: ${path} could not be opened.`, error);
  }
}
