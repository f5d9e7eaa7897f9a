import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { HostClient } from '#renderer/host/client.ts';
import { EventListeners } from '#renderer/host/listeners.ts';
import { createAppStore } from '#renderer/state/app-store.ts';
import { PlanContext, StoresContext } from '#renderer/state/stores.ts';
import { createViewStore } from '#renderer/state/view-store.ts';
import type { CallName, Input, Output } from '#shared/host/calls.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import type { Reply } from '#shared/host/reply.ts';
import type { HostInFolder } from '#test/electron/host/host-in-folder.ts';

/** The host as a page knows it, without what carries its calls. */
function clientOf({ host }: HostInFolder): HostClient {
  const listeners = new EventListeners();
  host.onEvent((event) => listeners.tell(event));
  return {
    call: async <N extends CallName>(name: N, input: Input<N>) =>
      (await host.call(name, input)) as Reply<Output<N>>,
    on: (name, listener) => listeners.on(name, listener),
    onConnection: () => () => undefined,
  };
}

/** Shows a part of the app over an open plan, with a real host and its real file behind it. */
export async function showOver(host: HostInFolder, opened: OpenedPlan, part: ReactNode) {
  // A real host answers in its own time, outside of what a test could wrap in act().
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  // jsdom knows the element, but not how to open it.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  await host.ask('app.saveProfile', { name: 'Axle lead', mail: '' });
  const client = clientOf(host);
  const app = createAppStore(client);
  await app.begin();
  await app.showPlan({ ok: true, value: opened });
  const { plan } = app.getState();
  if (!plan) throw new Error('The plan is not shown.');
  await vi.waitFor(() => {
    if (!plan.getState().records || !plan.getState().outline) throw new Error('The plan is still loading.');
  });
  const stores = { app, view: createViewStore(client) };
  const around = (inner: ReactNode) => (
    <StoresContext value={stores}>
      <PlanContext value={plan}>{inner}</PlanContext>
    </StoresContext>
  );
  const { rerender } = render(around(part));
  return {
    app,
    plan,
    show: (other: ReactNode) => rerender(around(other)),
    /** Answers the question for a file that the page is asking. */
    pick: async (name: string) => {
      const question = await vi.waitFor(() => {
        const asked = app.getState().fileQuestion;
        if (!asked) throw new Error('The page asks for no file.');
        return asked;
      });
      question.settle({ file: host.file(name, question.purpose), name, exists: false });
      return question.suggestedName;
    },
  };
}
