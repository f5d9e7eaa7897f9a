import { existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type FileToken, fileToken } from '#shared/host/calls.ts';
import { FILE_TYPES, type FilePurpose, PURPOSES } from '#shared/host/file-types.ts';
import type { FileList, FilePlace, PickedFile } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import type { Memory } from './memory.ts';
import type { HostServices } from './services.ts';

/** What one of the three systems does not take in the name of a file. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]/u;

/**
 * The only place that knows both paths and the tokens that stand for them. A page holds tokens; a path gets one when
 * a shell's dialog, the command line or the file chooser below has named it.
 */
export class Files {
  readonly #paths = new Map<FileToken, string>();
  readonly #tokens = new Map<string, FileToken>();
  readonly #services: HostServices;
  readonly #memory: Memory;

  constructor(services: HostServices, memory: Memory) {
    this.#services = services;
    this.#memory = memory;
  }

  /** The token of a path, the same each time. */
  tokenOf(path: string): FileToken {
    const absolute = resolve(path);
    const known = this.#tokens.get(absolute);
    if (known) return known;
    const token = fileToken.parse(`file-${this.#services.newId()}`);
    this.#tokens.set(absolute, token);
    this.#paths.set(token, absolute);
    return token;
  }

  /** @throws HostError where the token was not given out by this host */
  pathOf(token: FileToken): string {
    const path = this.#paths.get(token);
    if (path === undefined) {
      throw new HostError(
        'badInput',
        'The file that was named is not known any more.',
        'Choose the file again.',
      );
    }
    return path;
  }

  /**
   * The path of a file of the kind that is wanted. A page that holds the token of a plan cannot have a drawing written
   * over it, nor have the plan read as something else, which would let go of its lock.
   * @throws HostError
   */
  pathFor(token: FileToken, purpose: FilePurpose): string {
    const path = this.pathOf(token);
    if (hasEnding(path, purpose)) return path;
    const endings = endingsOf(purpose).join(', ');
    throw new HostError('badInput', `${basename(path)} does not end in ${endings}.`, 'Choose another file.');
  }

  nameOf(token: FileToken): string {
    return basename(this.pathOf(token));
  }

  /** A file that a person chose outside the page; the ending that its purpose wants is added to a new name. */
  grant(path: string, purpose: FilePurpose): PickedFile {
    const full = PURPOSES[purpose].saves ? withEnding(resolve(path), purpose) : resolve(path);
    this.#memory.lastFolder = dirname(full);
    return { file: this.tokenOf(full), name: basename(full), exists: existsSync(full) };
  }

  /** A folder as a person reads it, `~/Documents`. */
  shownFolder(path: string): string {
    const { home } = this.#services.setting.folders;
    const inside = relative(home, dirname(path));
    if (inside === '') return '~';
    return isInside(inside) ? `~/${inside.split(sep).join('/')}` : dirname(path);
  }

  /** Where the file chooser can begin. */
  places(): readonly FilePlace[] {
    const { home, plans } = this.#services.setting.folders;
    const usual = ['Documents', 'Desktop', 'Downloads'].map((name) => ({
      kind: 'folder' as const,
      name,
      path: join(home, name),
    }));
    mkdirSync(plans, { recursive: true });
    return [
      { kind: 'home' as const, name: 'Home', path: home },
      ...usual,
      { kind: 'plans' as const, name: 'Tenkai plans', path: plans },
    ]
      .filter(({ path }) => existsSync(path))
      .map(({ path, ...place }) => ({ ...place, file: this.tokenOf(path) }));
  }

  /** The folders of a folder and the files that fit the purpose. */
  list(purpose: FilePurpose, folder: FileToken | null): FileList {
    const { plans } = this.#services.setting.folders;
    const last = this.#memory.lastFolder;
    mkdirSync(plans, { recursive: true });
    const start = last !== null && existsSync(last) && this.#isAllowed(last) ? last : plans;
    const path = folder === null ? start : this.pathOf(folder);
    this.#refuseOutside(path);
    const entries = readFolder(path)
      .filter(({ name, folder: isFolder }) => !name.startsWith('.') && (isFolder || hasEnding(name, purpose)))
      .map((entry) => ({ ...entry, file: this.tokenOf(join(path, entry.name)) }));
    const parent = dirname(path);
    return {
      folder: this.tokenOf(path),
      name: basename(path) || path,
      parent: parent !== path && this.#isAllowed(parent) ? this.tokenOf(parent) : null,
      entries,
    };
  }

  /** A file by name in a listed folder: an existing one, or a new one with the fitting ending. */
  named(purpose: FilePurpose, folder: FileToken, name: string): PickedFile {
    const parent = this.pathOf(folder);
    this.#refuseOutside(parent);
    if (name !== basename(name) || name === '.' || name === '..' || NOT_IN_NAMES.test(name)) {
      throw new HostError(
        'badInput',
        `“${name}” cannot be the name of a file.`,
        'Leave out / \\ : * ? " < > |.',
      );
    }
    return this.grant(join(parent, name), purpose);
  }

  #isAllowed(path: string): boolean {
    const { home, plans } = this.#services.setting.folders;
    const real = realpathSync(path);
    return [home, plans].some((root) => existsSync(root) && isInside(relative(realpathSync(root), real)));
  }

  #refuseOutside(path: string): void {
    if (!existsSync(path)) {
      throw new HostError(
        'missing',
        `The folder ${basename(path)} is not there any more.`,
        'Choose another folder.',
      );
    }
    if (!this.#isAllowed(path)) {
      throw new HostError(
        'noPermission',
        `The folder ${basename(path)} lies outside your own folders.`,
        'Choose a folder in your home folder.',
      );
    }
  }
}

function isInside(way: string): boolean {
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

function endingsOf(purpose: FilePurpose): readonly string[] {
  return FILE_TYPES[PURPOSES[purpose].type].map((extension) => `.${extension}`);
}

function hasEnding(path: string, purpose: FilePurpose): boolean {
  return endingsOf(purpose).includes(extname(path).toLowerCase());
}

function withEnding(path: string, purpose: FilePurpose): string {
  return hasEnding(path, purpose) ? path : `${path}.${FILE_TYPES[PURPOSES[purpose].type][0]}`;
}

function readFolder(path: string) {
  try {
    return readdirSync(path)
      .flatMap((name) => {
        const found = statSync(join(path, name), { throwIfNoEntry: false });
        return found
          ? [{ name, folder: found.isDirectory(), bytes: found.size, changedAt: found.mtime.toISOString() }]
          : [];
      })
      .toSorted((a, b) => Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name));
  } catch (error) {
    throw unreadableFolder(path, error);
  }
}

function unreadableFolder(path: string, cause: unknown): HostError {
  return new HostError(
    'noPermission',
    `The folder ${basename(path)} may not be read.`,
    'Choose another folder.',
    { cause },
  );
}
