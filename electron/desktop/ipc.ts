import { BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { CHANNELS } from '#shared/host/bridge.ts';
import { type CallName, hostCalls, type Input, type Output } from '#shared/host/calls.ts';
import { isCallName } from '#shared/host/names.ts';
import { HostError, type HostErrorCode, type Reply } from '#shared/host/reply.ts';
import { isPageUrl } from './origin.ts';

/** Calls that the desktop answers itself, because they need a window. */
export type DesktopCalls = {
  readonly [N in CallName]?: (input: Input<N>, window: BrowserWindow) => Promise<Output<N>>;
};

interface CallsOptions {
  readonly isPage: (contents: WebContents) => boolean;
  readonly desktop: DesktopCalls;
  /** A file that a person has let go over the page; by its path, which only the preload script can tell. */
  readonly dropped: (path: string) => Promise<void>;
  /** Input is passed on as it came: the host asks its schema. */
  readonly host: (name: string, input: unknown) => Promise<Reply<unknown>>;
}

export interface ServedCalls {
  /** Resolves when no call is being answered, also none that came meanwhile. */
  settled(): Promise<void>;
}

/** The one place that listens to pages. What does not come from the page itself is rejected and logged. */
export function serveCalls({ isPage, desktop, dropped, host }: CallsOptions): ServedCalls {
  const running = new Set<Promise<Reply<unknown>>>();

  ipcMain.handle(CHANNELS.call, (event, name: unknown, input: unknown) => {
    const window = pageWindow(event, isPage);
    if (!isCallName(name)) return refused('badInput', 'There is no such call.', 'Start Tenkai again.');
    const reply = answer(name, input, window);
    running.add(reply);
    return reply.finally(() => running.delete(reply));
  });

  ipcMain.handle(CHANNELS.dropped, async (event, path: unknown) => {
    pageWindow(event, isPage);
    if (typeof path === 'string' && path !== '') await dropped(path);
  });

  async function answer(name: CallName, input: unknown, window: BrowserWindow): Promise<Reply<unknown>> {
    try {
      const own = ownAnswer(desktop, name, input, window);
      return await (own ?? host(name, input));
    } catch (error) {
      if (error instanceof HostError) return { ok: false, error: error.failure };
      console.error(`Tenkai: ${name} failed.`, error);
      return refused('internal', 'Tenkai could not do that because of a fault.', 'Start Tenkai again.');
    }
  }

  return {
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

/** The window whose page calls. Its main frame only, and only as long as it shows our page. */
function pageWindow(event: IpcMainInvokeEvent, isPage: CallsOptions['isPage']): BrowserWindow {
  const { sender, senderFrame } = event;
  const window = BrowserWindow.fromWebContents(sender);
  const reason =
    senderFrame === null
      ? 'its frame is gone'
      : senderFrame !== sender.mainFrame
        ? 'it comes from a frame inside the page'
        : !isPageUrl(senderFrame.url)
          ? 'it comes from another page'
          : !isPage(sender) || window === null
            ? 'it comes from another window'
            : null;
  if (reason === null && window) return window;
  console.warn(`Tenkai: refused a call of ${senderFrame?.url ?? 'nobody'}, because ${reason}.`);
  throw new Error('This page may not call Tenkai.');
}

function ownAnswer<N extends CallName>(
  calls: DesktopCalls,
  name: N,
  input: unknown,
  window: BrowserWindow,
): Promise<Reply<Output<N>>> | null {
  const call = calls[name];
  if (!call) return null;
  const parsed = hostCalls[name].input.safeParse(input);
  if (!parsed.success) {
    return Promise.resolve(
      refused('badInput', `${name} was asked with something else than it takes.`, 'Start Tenkai again.'),
    );
  }
  // The schema of this very name has passed it; the compiler cannot follow the pair through the table.
  return call(parsed.data as Input<N>, window).then((value) => ({ ok: true, value }));
}

function refused(code: HostErrorCode, message: string, hint: string): Reply<never> {
  return { ok: false, error: { code, message, hint } };
}
