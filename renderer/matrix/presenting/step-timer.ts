/** The time that is spent on one step of a presentation, in milliseconds of any clock that never runs backwards. */
export interface StepTimer {
  /** What was spent before the timer was last started. */
  readonly spent: number;
  /** When it was started; null while it rests. */
  readonly since: number | null;
}

export const RESTING: StepTimer = { spent: 0, since: null };

const MINUTE = 60_000;

export function spentAt({ spent, since }: StepTimer, now: number): number {
  return since === null ? spent : spent + (now - since);
}

export function toggled(timer: StepTimer, now: number): StepTimer {
  return { spent: spentAt(timer, now), since: timer.since === null ? now : null };
}

/** The timer for the next step: from the beginning, running if it was running. */
export function restarted({ since }: StepTimer, now: number): StepTimer {
  return { spent: 0, since: since === null ? null : now };
}

/** What a timer shows: what is left, or by how much the time is over, in whole seconds. */
export interface TimeLeft {
  readonly over: boolean;
  readonly minutes: number;
  readonly seconds: number;
}

/** A second is left until it has passed, and over only once it has: 0:00 stands for a second on the way down. */
export function timeLeft(timer: StepTimer, minutes: number, now: number): TimeLeft {
  const left = Math.ceil((minutes * MINUTE - spentAt(timer, now)) / 1000);
  const size = Math.abs(left);
  return { over: left < 0, minutes: Math.floor(size / 60), seconds: size % 60 };
}

/** "4:07" on the way down; "+0:12" when the time is over: a sign besides the colour. */
export function timeShown({ over, minutes, seconds }: TimeLeft): string {
  return `${over ? '+' : ''}${minutes}:${String(seconds).padStart(2, '0')}`;
}
