import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { HostEvent } from '#shared/host/bridge.ts';
import type { FileToken } from '#shared/host/calls.ts';
import type { FilePurpose } from '#shared/host/file-types.ts';
import type { AppInfo, OpenedPlan, PickedFile, RecentPlan, SampleInfo } from '#shared/host/replies.ts';
import { HostError, type HostFailure, type Reply } from '#shared/host/reply.ts';
import { SAMPLES } from '#shared/samples/samples.ts';
import { AnswerDrafts } from './answer-drafts.ts';
import { Catchball } from './catchball.ts';
import { catchballHandlers } from './catchball-handlers.ts';
import { Catching } from './catching.ts';
import { Checks } from './checks.ts';
import { Exports } from './exports/exports.ts';
import { exportHandlers } from './exports/handlers.ts';
import { Files } from './files.ts';
import { Imports } from './imports.ts';
import { Jobs } from './jobs.ts';
import { Memory } from './memory.ts';
import { Merges } from './merges.ts';
import { planHandlers } from './plan-handlers.ts';
import { Plans } from './plans.ts';
import { Revisions } from './revisions.ts';
import { answer, failureOf, type Handlers } from './router.ts';
import { Searches } from './searches.ts';
import type { HostServices } from './services.ts';
import type { Tell } from './tell.ts';
import { dataUrlOf, Thumbnails, thumbnailOf } from './thumbnails.ts';
import { Wholes } from './wholes.ts';

/** The host without a thread around it: calls from screens, and what only a shell may ask. */
export interface Host {
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /** A file that a person chose in a native dialog, by double click or on the command line. Not for pages. */
  grantFile(path: string, purpose: FilePurpose): PickedFile;
  /** Where a granted file lies. Not for pages. @throws HostError */
  pathFor(file: FileToken, purpose: FilePurpose): string;
  onEvent(listener: (event: HostEvent) => void): () => void;
  close(): void;
}

/** Composes the services. Opens what this start should show: the named file, or the sample the very first time. */
export function createHost(services: HostServices): Host {
  const listeners = new Set<(event: HostEvent) => void>();
  const tell: Tell = (name, payload) => {
    for (const listener of listeners) listener({ name, payload } as HostEvent);
  };
  const memory = new Memory(services.setting.folders.data, services.log);
  const files = new Files(services, memory);
  const thumbnails = new Thumbnails(services);
  const plans = new Plans(services, memory, files, thumbnails, tell);
  listeners.add(drawingAgain(plans));
  thumbnails.keepOnly(memory.recents.map(({ path }) => path));
  const jobs = new Jobs(tell);
  const catchball = new Catchball(services, memory, files, plans);
  const catching = new Catching(services, memory, files, plans);
  const drafts = new AnswerDrafts(services);
  const exports = new Exports(services, files, plans, jobs);
  const imports = new Imports(services, files, plans, jobs);
  const revisions = new Revisions(files, plans);
  const wholes = new Wholes();
  const [searches, checks] = [new Searches(wholes), new Checks(wholes, services.now)];
  const merges = new Merges(services, files, plans);
  const start = begin(services, memory, files, plans);

  const info = (): AppInfo => {
    const { version, shell, platform } = services.setting;
    const [first] = plans.open;
    const { requested, failure, firstStart } = start;
    const opened = first ? plans.describe(first) : null;
    return { version, shell, platform, profile: memory.profile, opened, requested, failure, firstStart };
  };

  const handlers: Handlers = {
    'app.info': info,
    'app.saveProfile': (profile) => {
      memory.profile = profile;
      return profile;
    },
    'start.recents': () => recents(memory, files, thumbnails),
    'app.useLanguage': ({ language }) => {
      plans.language = language;
      return null;
    },
    'start.forgetRecent': ({ file }) => {
      memory.forget(files.pathOf(file));
      thumbnails.keepOnly(memory.recents.map(({ path }) => path));
      return null;
    },
    'start.samples': () => SAMPLES.map(sampleInfo),
    'files.choose': () => {
      throw new HostError(
        'badInput',
        'This window has no file dialog of its own.',
        'Choose the file in the list.',
      );
    },
    'files.list': ({ purpose, folder }) => files.list(purpose, folder),
    'files.places': () => files.places(),
    'files.name': ({ purpose, folder, name }) => files.named(purpose, folder, name),
    'files.reveal': async ({ file }) => {
      await reveal(services, files.pathOf(file));
      return null;
    },
    'files.drag': refuseDrag,
    ...planHandlers({ plans, files, searches, wholes, checks, revisions, merges }),
    ...catchballHandlers({ catchball, catching, drafts, plans }),
    ...imports.handlers,
    ...exportHandlers(exports, jobs),
    'settings.read': () => memory.settings,
    'settings.write': ({ settings }) => {
      memory.settings = settings;
      return null;
    },
  };

  return {
    call: (name, input) => answer(handlers, name, input, services.log),
    grantFile: (path, purpose) => files.grant(path, purpose),
    pathFor: (file, purpose) => files.pathFor(file, purpose),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => plans.closeAll(),
  };
}

/** Thumbnails follow what is edited. */
function drawingAgain(plans: Plans): (event: HostEvent) => void {
  return ({ name, payload }) => {
    if (name === 'plan.edited' || name === 'plan.reloaded') plans.drawSoon(plans.session(payload.plan));
  };
}

type Start = Pick<AppInfo, 'requested' | 'failure' | 'firstStart'>;

function begin(services: HostServices, memory: Memory, files: Files, plans: Plans): Start {
  const { firstFile } = services.setting;
  // With a file of their own the person needs no sample, and no word about one.
  const firstStart = memory.firstStart && firstFile === null;
  const nothing: Start = { requested: null, failure: services.keyFault, firstStart };
  if (firstFile !== null && extname(firstFile) === '.catchball') {
    return { ...nothing, requested: { file: files.tokenOf(firstFile), name: basename(firstFile) } };
  }
  const open = (): OpenedPlan | null => {
    if (firstFile !== null) return plans.openPath(resolve(firstFile));
    const [sample] = SAMPLES;
    return firstStart ? plans.openSample(sample.id) : null;
  };
  const failure = failureIn(open, services) ?? services.keyFault;
  return { ...nothing, failure };
}

function failureIn(work: () => unknown, { log }: HostServices): HostFailure | null {
  try {
    work();
    return null;
  } catch (error) {
    return failureOf(error, log);
  }
}

function recents(memory: Memory, files: Files, thumbnails: Thumbnails): readonly RecentPlan[] {
  return memory.recents.map(({ path, openedAt }) => ({
    file: files.tokenOf(path),
    name: basename(path, '.hoshin'),
    folder: files.shownFolder(path),
    openedAt,
    missing: !existsSync(path),
    thumbnail: thumbnails.dataUrl(path),
  }));
}

function sampleInfo({ id, title, build }: (typeof SAMPLES)[number]): SampleInfo {
  const records = build();
  const [first] = records.list('matrix');
  const thumbnail = first ? dataUrlOf(thumbnailOf(records, first.id)) : null;
  return { id, title, thumbnail };
}

/** Only a shell with windows of its own answers this. */
function refuseDrag(): never {
  throw new HostError(
    'badInput',
    'A file cannot be dragged out of this window.',
    'Send it from the folder where you saved it.',
  );
}

async function reveal(services: HostServices, path: string): Promise<void> {
  if (!services.reveal) {
    throw new HostError(
      'badInput',
      'This system has no file browser that Tenkai can open.',
      `The file is ${path}.`,
    );
  }
  await services.reveal(path);
}
