import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
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
  /** True the very first time that Tenkai runs for this person. */
  readonly firstStart: boolean;
  #now: Remembered;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'tenkai.json');
    this.firstStart = !existsSync(this.#path);
    this.#now = this.firstStart ? NOTHING : this.#read();
    if (this.firstStart) this.#write({});
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
    if (lastFolder !== this.#now.lastFolder) this.#write({ lastFolder });
  }

  remember(path: string, openedAt: string): void {
    const others = this.#now.recents.filter((recent) => recent.path !== path);
    this.#write({ recents: [{ path, openedAt }, ...others].slice(0, MAX_RECENTS) });
  }

  forget(path: string): void {
    this.#write({ recents: this.#now.recents.filter((recent) => recent.path !== path) });
  }

  #read(): Remembered {
    try {
      return remembered.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      renameSync(this.#path, `${this.#path}.unreadable`);
      return NOTHING;
    }
  }

  #write(news: Partial<Remembered>): void {
    this.#now = { ...this.#now, ...news };
    writeFileSafely(this.#path, `${JSON.stringify(this.#now, null, 2)}\n`);
  }
}
