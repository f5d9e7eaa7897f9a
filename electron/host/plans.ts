import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type FileToken, type PlanToken, planToken } from '#shared/host/calls.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import type { Language } from '#shared/language.ts';
import { type FirstContents, fillMatrix } from '#shared/plan/commands/fill-matrix.ts';
import { type NewPlan, newPlan } from '#shared/plan/commands/plan.ts';
import { copyRecords } from '#shared/plan/copy.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { type Edit, isEmpty } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { planOf } from '#shared/plan/queries/scales.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';
import { readPlanDocument } from '../exchange/plan-document.ts';
import { createPlanFile } from '../plan-file/create.ts';
import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Files } from './files.ts';
import type { Memory } from './memory.ts';
import type { HostServices } from './services.ts';
import { Session } from './session.ts';
import type { Tell } from './tell.ts';
import type { Thumbnails } from './thumbnails.ts';

/** The open plans, each once however many windows show it. */
export class Plans {
  readonly #sessions = new Map<PlanToken, Session>();
  readonly #services: HostServices;
  readonly #memory: Memory;
  readonly #files: Files;
  readonly #thumbnails: Thumbnails;
  readonly #tell: Tell;
  /** Of the labels of edits that are made here; the page says it. */
  language: Language = 'en';

  constructor(services: HostServices, memory: Memory, files: Files, thumbnails: Thumbnails, tell: Tell) {
    this.#services = services;
    this.#memory = memory;
    this.#files = files;
    this.#thumbnails = thumbnails;
    this.#tell = tell;
  }

  /** @throws HostError where the plan is not open (any more) */
  session(token: PlanToken): Session {
    const session = this.#sessions.get(token);
    if (!session)
      throw new HostError('missing', 'This plan is not open any more.', 'Open it again from the start page.');
    return session;
  }

  get open(): readonly Session[] {
    return [...this.#sessions.values()];
  }

  /** Who edits, as the program knows the person. */
  context(): EditContext {
    return {
      newId: this.#services.newId,
      now: this.#services.now,
      author: { name: this.#memory.profile?.name ?? '', person: null },
      language: this.language,
    };
  }

  /** A new plan. What its matrix begins with is an edit of its own, which can be undone; the plan itself cannot. */
  create(content: NewPlan, contents: FirstContents | undefined, file: FileToken | null): OpenedPlan {
    const first = newPlan(content, this.context());
    const records = apply(RecordSet.empty, first);
    const [matrix] = records.list('matrix');
    const filled = matrix && contents && fillMatrix(records, { matrix: matrix.id, contents }, this.context());
    return this.createFrom(first, content.title, file, filled && !isEmpty(filled) ? [filled] : []);
  }

  /** A new plan file with this first edit or these records, and the edits after it; without a file, in the app's own folder. */
  createFrom(
    content: Edit | Iterable<PlanRecord>,
    title: string,
    file: FileToken | null,
    then: readonly Edit[] = [],
  ): OpenedPlan {
    const path = file === null ? this.#freePath(title) : this.#files.pathFor(file, 'savePlan');
    return this.#opened(createPlanFile(path, content, { replace: file !== null, then }));
  }

  openSample(name: string): OpenedPlan {
    const sample = SAMPLES.find(({ id }) => id === name);
    if (!sample)
      throw new HostError('badInput', `There is no sample called “${name}”.`, 'Choose one of the samples.');
    return this.createFrom(copyRecords(buildSample(sample.id), this.#services.newId), sample.title, null);
  }

  /** Opens a file, or shows the session that has it open already. A JSON document becomes a new plan. */
  openPath(path: string): OpenedPlan {
    if (extname(path).toLowerCase() === '.json') return this.#fromDocument(path);
    const known = this.open.find(({ file }) => file.meta.path === path);
    return known ? this.describe(known) : this.#opened(openPlanFile(path));
  }

  #fromDocument(path: string): OpenedPlan {
    const records = readPlanDocument(path);
    return this.createFrom(records, planOf(records)?.title || basename(path, extname(path)), null);
  }

  /** Goes on in a copy under another name; the old file stays as it is. */
  saveAs(token: PlanToken, to: FileToken, withHistory: boolean): OpenedPlan {
    const session = this.session(token);
    const path = this.#files.pathFor(to, 'savePlan');
    if (path === session.file.meta.path) {
      throw new HostError(
        'badInput',
        `${basename(path)} is the plan itself, which saves itself with every edit.`,
        'Choose another name for the copy.',
      );
    }
    if (withHistory) session.file.saveCopy(path, { replace: true });
    else session.file.saveCopyWithoutHistory(path, { replace: true });
    const opened = this.openPath(path);
    this.close(token);
    return opened;
  }

  close(token: PlanToken): void {
    const session = this.session(token);
    this.#thumbnails.finish(session.file.meta.path);
    session.close();
    this.#sessions.delete(token);
    this.#tell('plan.closed', { plan: token, failure: null });
  }

  /** Closes a plan that was made a moment ago and takes its file away again. */
  discard(token: PlanToken): void {
    const { path } = this.session(token).file.meta;
    this.close(token);
    rmSync(path, { force: true });
    this.#memory.forget(path);
  }

  /** The picture of a plan on the start page is to show its first matrix as it is now. */
  drawSoon(session: Session): void {
    const { path } = session.file.meta;
    this.#thumbnails.soon(path, () => {
      const { matrix } = this.describe(session);
      this.#thumbnails.draw(path, RecordSet.of(session.file.loadMatrix(matrix)), matrix);
    });
  }

  closeAll(): void {
    for (const session of this.open) {
      this.#thumbnails.finish(session.file.meta.path);
      session.close();
    }
    this.#sessions.clear();
  }

  describe({ token, file }: Session): OpenedPlan {
    const first = file.firstMatrix();
    if (first === null) {
      throw new HostError(
        'damaged',
        `${file.meta.name} holds no matrix.`,
        'Open a backup or an earlier copy of the plan.',
      );
    }
    return {
      plan: token,
      file: this.#files.tokenOf(file.meta.path),
      name: file.meta.name,
      title: file.plan().title,
      readOnly: file.readOnly?.failure ?? null,
      matrix: first,
      seq: file.lastSeq,
    };
  }

  #opened(file: PlanFile): OpenedPlan {
    const session = new Session(planToken.parse(`plan-${this.#services.newId()}`), file, this.#tell);
    this.#sessions.set(session.token, session);
    try {
      const opened = this.describe(session);
      if (!this.#thumbnails.has(file.meta.path)) this.drawSoon(session);
      this.#memory.remember(file.meta.path, this.#services.now());
      return opened;
    } catch (error) {
      this.#sessions.delete(session.token);
      session.close();
      throw error;
    }
  }

  /** A readable name in the app's own folder that is not taken: `Components Division 2.hoshin`. */
  #freePath(title: string): string {
    const { plans } = this.#services.setting.folders;
    mkdirSync(plans, { recursive: true });
    const name = shortened(title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').trim()) || 'Plan';
    for (let count = 1; ; count += 1) {
      const path = join(plans, `${count === 1 ? name : `${name} ${count}`}.hoshin`);
      if (!existsSync(path)) return path;
    }
  }
}

/** Systems count the name of a file in bytes, most of them up to 255; what is written beside it needs room as well. */
const MOST_NAME_BYTES = 150;

function shortened(name: string): string {
  let bytes = 0;
  let short = '';
  for (const letter of name) {
    bytes += Buffer.byteLength(letter);
    if (bytes > MOST_NAME_BYTES) break;
    short += letter;
  }
  return short.slice(0, 80).toWellFormed().trim();
}

/** All records of an open plan as one set. */
export function wholePlan(file: PlanFile): RecordSet {
  return RecordSet.of(file.loadAll());
}
