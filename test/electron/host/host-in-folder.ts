import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createHost, type Host } from '#electron/host/host.ts';
import { nodeServices } from '#electron/host/node-services.ts';
import type { HostFolders, HostServices, HostSetting } from '#electron/host/services.ts';
import type { HostEvent } from '#shared/host/bridge.ts';
import type { CallName, FileToken, Input, Output } from '#shared/host/calls.ts';
import type { FilePurpose } from '#shared/host/file-types.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import { temporaryFolder } from '../plan-file/folder.ts';

/** A host of one person, and the shortest way to talk with it. */
export interface HostInFolder extends Calls {
  readonly host: Host;
  readonly folders: HostFolders;
  readonly events: readonly HostEvent[];
  /** A token for a file below the person's folder. */
  file(name: string, purpose: FilePurpose): FileToken;
}

export interface Calls {
  /** The value of a reply; fails where the call is refused. */
  ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** The refusal; fails where the call is not refused. The input may be anything, as from a hostile page. */
  refusal(name: string, input: unknown): Promise<HostFailure>;
}

export function callsOf({ call }: Pick<Host, 'call'>): Calls {
  return {
    ask: async <N extends CallName>(name: N, input: Input<N>) => {
      const reply = await call(name, input);
      if (reply.ok) return reply.value as Output<N>;
      throw new Error(`${name} was refused: ${reply.error.message}`);
    },
    refusal: async (name, input) => {
      const reply = await call(name, input);
      if (!reply.ok) return reply.error;
      throw new Error(`${name} was not refused.`);
    },
  };
}

export function settingIn(home: string, more: Partial<HostSetting> = {}): HostSetting {
  const folders = { data: join(home, 'data'), plans: join(home, 'plans'), home };
  return { version: '1.2.3', shell: 'browser', platform: 'linux', folders, firstFile: null, ...more };
}

interface Options {
  /** The person's folder; another host of the same person is given the same one. */
  readonly home?: string;
  readonly firstFile?: string;
  readonly services?: Partial<HostServices>;
}

export function hostInFolder({ home = temporaryFolder(), firstFile, services }: Options = {}): HostInFolder {
  const setting = settingIn(home, firstFile === undefined ? {} : { firstFile });
  const host = createHost({
    ...nodeServices(setting),
    print: {
      pdf: async ({ html }) => new TextEncoder().encode(`%PDF ${html}`),
      png: async ({ html }) => new TextEncoder().encode(`PNG ${html}`),
    },
    reveal: null,
    ...services,
  });
  onTestFinished(() => host.close());
  const events: HostEvent[] = [];
  host.onEvent((event) => void events.push(event));
  return {
    ...callsOf(host),
    host,
    folders: setting.folders,
    events,
    file: (name, purpose) => host.grantFile(join(home, name), purpose).file,
  };
}

/** A host that has begun before: nothing is opened for it. */
export function laterHost(): HostInFolder {
  const home = temporaryFolder();
  hostInFolder({ home }).host.close();
  return hostInFolder({ home });
}

export const newPlanNamed = (title: string): Input<'plan.create'> => ({
  title,
  trueNorth: 'Safe and on time',
  unitName: 'Axle works',
  periodLabel: 'FY2026',
  periodStart: '2026-04' as Input<'plan.create'>['periodStart'],
  months: 12,
  arrangement: 'compass',
  file: null,
});

export const createPlan = (host: HostInFolder, title = 'Axle works'): Promise<OpenedPlan> =>
  host.ask('plan.create', newPlanNamed(title));
