import type { StoreApi } from 'zustand/vanilla';
import type { FileToken, Input, PlanToken } from '#shared/host/calls.ts';
import type { CatchballOpened, OpenedPlan } from '#shared/host/replies.ts';
import type { Reply } from '#shared/host/reply.ts';
import type { HostClient } from '../host/client.ts';
import { t } from '../messages/messages.ts';
import type { AppState } from './app-state.ts';
import type { Notices } from './notices.ts';
import type { Questions } from './questions.ts';

interface Caught {
  readonly file: FileToken;
  /** The open plan, and what it is called. */
  readonly plan: PlanToken | null;
  readonly title: string;
}

/** Opens a catchball file, and asks the person as often as the host has to know more. Null where they leave it. */
export async function catchAsking(
  host: HostClient,
  {
    passphrase: askPassphrase,
    passphraseTried,
    whichPlan,
  }: Pick<Questions, 'passphrase' | 'passphraseTried' | 'whichPlan'>,
  { file, plan, title }: Caught,
): Promise<Reply<CatchballOpened> | null> {
  let passphrase: string | null = null;
  let into: Input<'catchball.open'>['into'] = 'auto';
  for (;;) {
    const reply = await host.call('catchball.open', { file, plan, passphrase, into });
    // Another wrong one asks on in the same window; all else is done with it.
    if (reply.ok || reply.error.code !== 'wrongPassphrase') passphraseTried();
    if (reply.ok) return reply;
    switch (reply.error.code) {
      case 'sealed':
      case 'wrongPassphrase':
        passphrase = await askPassphrase(reply.error);
        if (passphrase === null) return null;
        break;
      case 'whichPlan': {
        const chosen = await whichPlan(reply.error, title);
        if (chosen === null) return null;
        into = chosen;
        break;
      }
      default:
        return reply;
    }
  }
}

interface Showing {
  readonly store: StoreApi<AppState>;
  readonly notices: Notices;
  readonly showPlan: (reply: Reply<OpenedPlan>) => Promise<boolean>;
}

/** Shows the thread of a file that was opened in its plan, or says why it was refused. */
export async function showCaught(
  reply: Reply<CatchballOpened>,
  { store, notices, showPlan }: Showing,
): Promise<void> {
  if (!reply.ok) return notices.refuse(reply.error);
  const { plan, thread, known } = reply.value;
  if (!(await showPlan({ ok: true, value: plan }))) return;
  store.setState({ openedThread: { id: thread } });
  if (known) notices.say(t('opening.known'));
}
