import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { jsonObject, text } from '#shared/json.ts';
import { writeFileSafely } from '../exchange/safe-write.ts';

const MAX_RECENTS = 20;

const remembered = z.object({
  profile: z.object({ name: text(300), mail: text(300) }).nullable(),
  recents: z.array(z.object({ path: text(), openedAt: z.iso.datetime() })),
  lastFolder: text().nullable(),
  settings: jsonObject,
});
type Remembered = Readonly<z.infer<typeof remembered>>;

const NOTHING: Remembered = { profile: null, recents: [], lastFolder: null, settings: {} };

/**
 * What the program remembers between two starts: who uses it, recent plans, view settings. One JSON file in the data
 * folder. A file that cannot be read is put aside and forgotten, because none of this is anybody's work.
 */
export class Memory {
  readonly #path: string;
  readonly #log: (error: unknown) => void;
  /** True the very first time that Tenkai runs for this person. */
  readonly firstStart: boolean;
  #now: Remembered;

  constructor(folder: string, log: (error: unknown) => void) {
    this.#path = join(folder, 'tenkai.json');
    this.#log = log;
    this.firstStart = !existsSync(this.#path);
    this.#now = this.firstStart ? NOTHING : this.#read();
    if (this.firstStart) this.#note({});
  }

  get profile(): Remembered['profile'] {
    return this.#now.profile;
  }

  set profile(profile: Remembered['profile']) {
    this.#write({ profile });
  }

  get recents(): Remembered['recents'] {
    return this.#now.recents;
  }

  get settings(): Remembered['settings'] {
    return this.#now.settings;
  }

  set settings(settings: Remembered['settings']) {
    this.#write({ settings });
  }

  get lastFolder(): string | null {
    return this.#now.lastFolder;
  }

  set lastFolder(lastFolder: string | null) {
    if (lastFolder !== this.#now.lastFolder) this.#note({ lastFolder });
  }

  remember(path: string, openedAt: string): void {
    const others = this.#now.recents.filter((recent) => recent.path !== path);
    this.#note({ recents: [{ path, openedAt }, ...others].slice(0, MAX_RECENTS) });
  }

  forget(path: string): void {
    this.#note({ recents: this.#now.recents.filter((recent) => recent.path !== path) });
  }

  #read(): Remembered {
    try {
      return remembered.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch (error) {
      this.#log(error);
      renameSync(this.#path, `${this.#path}.unreadable`);
      return NOTHING;
    }
  }

  /** For what nobody asked to be kept: no plan must stay closed because its name cannot be remembered. */
  #note(news: Partial<Remembered>): void {
    try {
      this.#write(news);
    } catch (error) {
      this.#log(error);
      this.#now = { ...this.#now, ...news };
    }
  }

  #write(news: Partial<Remembered>): void {
    const next = { ...this.#now, ...news };
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSafely(this.#path, `${JSON.stringify(next, null, 2)}\n`);
    this.#now = next;
  }
}

/** Who uses the app, without starting to remember anything; null where nobody has said so. */
export function rememberedProfile(folder: string): Remembered['profile'] {
  const path = join(folder, 'tenkai.json');
  if (!existsSync(path)) return null;
  try {
    return remembered.parse(JSON.parse(readFileSync(path, 'utf8'))).profile;
  } catch {
    return null;
  }
}
