import { BrowserWindow, nativeTheme, screen } from 'electron';
import { CHANNELS, type HostEvent } from '#shared/host/bridge.ts';
import { PAGE_URL } from './origin.ts';
import { pageWindowOptions } from './window-options.ts';
import { placeWindow, readWindowState, writeWindowState } from './window-state.ts';

interface WindowsOptions {
  readonly preload: string;
  /** Where size and place of the window are kept between sessions. */
  readonly stateFile: string;
}

/** The windows that show the page. Print windows are not among them. */
export interface Windows {
  /** Opens the window, or brings the one that is open to the front. */
  show(): BrowserWindow;
  /** Whether this is the page's own contents: the question that the guard of calls asks. */
  has(contents: Electron.WebContents): boolean;
  /** To every window. */
  tell(event: HostEvent): void;
  /** To the window that the person works in, opened where there is none: a command is meant once. */
  tellOne(event: HostEvent): void;
}

export function makeWindows({ preload, stateFile }: WindowsOptions): Windows {
  const open = new Set<BrowserWindow>();
  /** What was told before a page could listen. */
  const waiting = new Map<BrowserWindow, HostEvent[]>();

  function create(): BrowserWindow {
    const saved = readWindowState(stateFile);
    const { workArea } = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().map((display) => display.workArea);
    const window = new BrowserWindow({
      ...pageWindowOptions(preload, nativeTheme.shouldUseDarkColors),
      ...placeWindow(saved?.bounds ?? null, [workArea, ...others]),
    });
    open.add(window);
    waiting.set(window, []);
    window.webContents.once('did-finish-load', () => {
      for (const event of waiting.get(window) ?? []) window.webContents.send(CHANNELS.event, event);
      waiting.delete(window);
    });
    window.once('ready-to-show', () => {
      if (saved?.maximized) window.maximize();
      if (saved?.fullScreen) window.setFullScreen(true);
      window.show();
    });
    window.on('close', () =>
      writeWindowState(stateFile, {
        bounds: window.getNormalBounds(),
        maximized: window.isMaximized(),
        fullScreen: window.isFullScreen(),
      }),
    );
    window.once('closed', () => {
      open.delete(window);
      waiting.delete(window);
    });
    window
      .loadURL(PAGE_URL)
      .catch((error: unknown) => console.error('Tenkai: the page did not load.', error));
    return window;
  }

  function send(window: BrowserWindow, event: HostEvent): void {
    const queue = waiting.get(window);
    if (queue) queue.push(event);
    else window.webContents.send(CHANNELS.event, event);
  }

  function current(): BrowserWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow();
    return focused && open.has(focused) ? focused : [...open].at(-1);
  }

  function show(): BrowserWindow {
    const window = current();
    if (!window) return create();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    return window;
  }

  return {
    show,
    has: (contents) => [...open].some((window) => window.webContents === contents),
    tell: (event) => {
      for (const window of open) send(window, event);
    },
    tellOne: (event) => send(current() ?? create(), event),
  };
}
