/** What Chromium offers to a page in full screen, beyond the DOM's own types. */
interface KeyboardLock {
  readonly lock: (keys: readonly string[]) => Promise<void>;
}

/** Leaving takes a moment; whoever comes back within it has to wait for its end. */
let leaving: Promise<void> = Promise.resolve();

/** Gives an element the whole screen. Where that is refused, everything goes on in the window. */
export async function enterFullScreen(element: HTMLElement): Promise<void> {
  await leaving;
  if (document.fullscreenElement) return;
  try {
    await element.requestFullscreen({ navigationUI: 'hide' });
    await keepEscape();
  } catch {
    // Refused: no key or click of the person stands behind the request, or the system does not allow it.
  }
}

export function leaveFullScreen(): void {
  // It may have been left in between by the person.
  if (document.fullscreenElement) leaving = document.exitFullscreen().catch(() => undefined);
}

/**
 * Lets the page hear Escape, which else leaves full screen even where it is meant for a text that is being written.
 * Not where the browser would ask for it: a question before the whole room is worse than the loss.
 */
async function keepEscape(): Promise<void> {
  const { keyboard } = navigator as Navigator & { readonly keyboard?: KeyboardLock };
  if (keyboard && !(await wouldAsk())) await keyboard.lock(['Escape']);
}

async function wouldAsk(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'keyboard-lock' as PermissionName });
    return state !== 'granted';
  } catch {
    // A Chromium that does not know the permission does not ask for it either.
    return false;
  }
}
