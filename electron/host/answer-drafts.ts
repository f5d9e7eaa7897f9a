import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type WrittenAnswer, writtenAnswer } from '#shared/catchball/written-answer.ts';
import { MAX_DRAFT_CHARACTERS } from '#shared/host/calls.ts';
import { HostError } from '#shared/host/reply.ts';
import type { PlanId, RoundId } from '#shared/plan/ids.ts';
import { writeFileSafely } from '../exchange/safe-write.ts';
import type { HostServices } from './services.ts';

/**
 * Answers that are still being written, kept in the data folder: they belong to this person at this computer, and become part of
 * the plan only when they are sent. One that cannot be read is done without.
 */
export class AnswerDrafts {
  readonly #folder: string;
  readonly #services: HostServices;

  constructor(services: HostServices) {
    this.#folder = join(services.setting.folders.data, 'drafts');
    this.#services = services;
  }

  read(plan: PlanId, round: RoundId): WrittenAnswer | null {
    const path = this.#pathOf(plan, round);
    if (!existsSync(path)) return null;
    try {
      return writtenAnswer.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch (error) {
      this.#services.log(error);
      return null;
    }
  }

  /**
   * @param draft null forgets it
   * @throws HostError where it is longer than any answer
   */
  keep(plan: PlanId, round: RoundId, draft: WrittenAnswer | null): void {
    const path = this.#pathOf(plan, round);
    if (draft === null) {
      rmSync(path, { force: true });
      return;
    }
    const written = JSON.stringify(draft);
    if (written.length > MAX_DRAFT_CHARACTERS) {
      throw new HostError('tooLarge', 'This answer is too long to be kept.', 'Send it, or shorten it.');
    }
    mkdirSync(this.#folder, { recursive: true });
    writeFileSafely(path, Buffer.from(written));
  }

  /** One name for both ids, of a length that every file system takes. */
  #pathOf(plan: PlanId, round: RoundId): string {
    return join(this.#folder, `${this.#services.sha256(`${plan} ${round}`)}.json`);
  }
}
