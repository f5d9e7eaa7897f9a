import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { FileOpening } from '#renderer/catchball/opening/FileOpening.tsx';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { divisionThrew, mail } from './correspondence.ts';
import { showOver } from './window.tsx';

/** Deriving a key from a passphrase is slow on purpose. In milliseconds. */
const LONG = 30_000;

/** Production has a plan of its own open, about something else, and a file has come by mail. */
async function fileHasCome(passphrase: string | null = null) {
  const [division, production] = [laterHost(), laterHost()];
  const { opened } = await divisionThrew(division);
  if (passphrase !== null) {
    const [info] = await division.ask('catchball.threads', { plan: opened.plan });
    if (!info) throw new Error('Nothing was thrown.');
    const file = division.file('thrown.catchball', 'saveCatchball');
    await division.ask('catchball.saveAgain', {
      plan: opened.plan,
      thread: info.thread.id,
      file,
      passphrase,
    });
  }
  mail('thrown.catchball', division, production);
  const own =
    passphrase === null
      ? await production.ask('plan.openSample', { sample: 'homelessness' })
      : await createPlan(production);
  const page = await showOver(production, own, <FileOpening />);
  const open = () => page.app.openCatchballFile(production.file('thrown.catchball', 'openCatchball'));
  return { ...page, own, open };
}

it(
  'asks for the passphrase of a sealed file, again where it was another one, and opens it',
  async () => {
    const { app, open } = await fileHasCome('卵 three blue cells');
    // The host of a test derives the key in this thread, so what is shown meanwhile is over before it can be looked for.
    const seen: (string | null)[] = [];
    new MutationObserver(() => seen.push(document.body.textContent)).observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true },
    });
    const opening = open();
    await userEvent.type(await screen.findByLabelText('Passphrase'), 'three blue cells{Enter}');
    const alert = await screen.findByRole('alert', {}, { timeout: LONG });
    expect(alert.textContent).toContain('thrown.catchball');
    expect(seen.some((text) => text?.includes('The key is being derived'))).toBe(true);
    await userEvent.type(await screen.findByLabelText('Passphrase'), '卵 three blue cells{Enter}');
    await opening;
    expect(app.getState().openedThread).not.toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  },
  LONG,
);

it(
  'leaves everything as it is where the passphrase is not known',
  async () => {
    const { app, open } = await fileHasCome('three blue cells');
    const opening = open();
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await opening;
    expect(app.getState()).toMatchObject({ openedThread: null, notices: [], passphraseQuestion: null });
  },
  LONG,
);

it('asks where to catch what the open plan is not about, and says so where it was caught before', async () => {
  const { app, own, open } = await fileHasCome();
  const shown = () => app.getState().plan?.getState().opened.plan;
  const first = open();
  await userEvent.click(await screen.findByRole('button', { name: 'In a new plan for the unit' }));
  await first;
  expect(shown()).not.toBe(own.plan);
  expect(app.getState().plan?.getState().opened.title).toBe('Production');
  await open();
  expect(app.getState().notices.at(-1)?.text).toContain('received before');
});

it('catches it in the open plan where the person wants that', async () => {
  const { app, own, open } = await fileHasCome();
  const opening = open();
  await userEvent.click(await screen.findByRole('button', { name: /^In the open plan/ }));
  await opening;
  expect(app.getState().plan?.getState().opened.plan).toBe(own.plan);
  expect(app.getState().openedThread).not.toBeNull();
});

it('opens what is let go over the window, or says in a sentence why not', async () => {
  const { app } = await fileHasCome();
  const drop = (name: string) => {
    const event = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: { types: ['Files'], files: [new File(['{}'], name)] },
    });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(drop('holiday.png')).toBe(true);
  expect(app.getState().notices.at(-1)?.text).toContain('neither a plan nor a catchball file');
  drop('round 1.catchball');
  expect(app.getState().notices.at(-1)?.text).toContain(
    'A browser does not say where round 1.catchball lies',
  );
  const openDropped = vi.fn();
  Object.assign(app.host, { openDropped });
  drop('round 1.CATCHBALL');
  expect(openDropped).toHaveBeenCalledOnce();
});
