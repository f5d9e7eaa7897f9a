import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { CallName, FileToken, Input, Output, PlanToken } from '#shared/host/calls.ts';
import type { FilePurpose } from '#shared/host/file-types.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { thisPlatform, usualFolders } from '../host/folders.ts';
import { createHost, type Host } from '../host/host.ts';
import { rememberedProfile } from '../host/memory.ts';
import { nodeServices } from '../host/node-services.ts';
import type { HostServices } from '../host/services.ts';

/** A plan opened by the host that the windows have, too, without a window. */
export class PlanHost {
  readonly opened: OpenedPlan;
  readonly #host: Host;

  constructor(host: Host, opened: OpenedPlan) {
    this.#host = host;
    this.opened = opened;
  }

  get plan(): PlanToken {
    return this.opened.plan;
  }

  /** @throws HostError where the host refuses */
  ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    return asked(this.#host, name, input);
  }

  token(path: string, purpose: FilePurpose): FileToken {
    return this.#host.grantFile(resolve(path), purpose).file;
  }

  /** The records of one matrix, by default of the one that the app would show first. */
  async records(matrix: OpenedPlan['matrix'] = this.opened.matrix): Promise<RecordSet> {
    return RecordSet.of((await this.ask('plan.matrix', { plan: this.plan, matrix })).records);
  }
}

/**
 * Opens a plan for one command and closes it again whatever happens. The installation's key and the person's name are
 * those of the app; its recent plans and settings are left alone.
 * @param as signs in another name than the app's
 */
export async function withPlan<T>(
  path: string,
  as: string | undefined,
  work: (host: PlanHost) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-cli-'));
  const host = createHost(servicesFor(resolve(path), folder));
  try {
    const { opened, failure } = await asked(host, 'app.info', {});
    if (failure) throw new HostError(failure.code, failure.message, failure.hint);
    if (!opened) throw new Error('A plan that did not fail to open is open.');
    await asked(host, 'app.saveProfile', profileOf(as));
    return await work(new PlanHost(host, opened));
  } finally {
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The app's own services, but for a memory that is thrown away. */
function servicesFor(firstFile: string, memory: string): HostServices {
  const setting = {
    version: '',
    shell: 'browser',
    platform: thisPlatform(),
    folders: usualFolders(process.env),
    firstFile,
  } as const;
  const folders = { data: memory, plans: memory, home: homedir() };
  return {
    ...nodeServices(setting),
    setting: { ...setting, folders },
    print: { pdf: printsNothing, png: printsNothing },
    reveal: null,
  };
}

function printsNothing(): Promise<never> {
  return Promise.reject(new Error('These commands print nothing.'));
}

function profileOf(as: string | undefined) {
  if (as !== undefined) return { name: as, mail: '' };
  return rememberedProfile(usualFolders(process.env).data) ?? { name: userInfo().username, mail: '' };
}

async function asked<N extends CallName>(host: Host, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await host.call(name, input);
  if (!reply.ok) throw new HostError(reply.error.code, reply.error.message, reply.error.hint);
  return reply.value as Output<N>;
}
