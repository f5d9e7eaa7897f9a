import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPresentation } from '#renderer/matrix/presenting/presentation.ts';
import {
  RESTING,
  restarted,
  spentAt,
  timeLeft,
  timeShown,
  toggled,
} from '#renderer/matrix/presenting/step-timer.ts';

const shownAt = (spent: number, minutes = 5) => timeShown(timeLeft({ spent, since: null }, minutes, 0));

describe('the timer of a step', () => {
  it.each([
    [0, '5:00'],
    [1, '5:00'],
    [1000, '4:59'],
    [299_999, '0:01'],
    [300_000, '0:00'],
    [300_999, '0:00'],
    [301_000, '+0:01'],
    [372_500, '+1:12'],
  ])('shows after %d ms of five minutes %s', (spent, shown) => {
    expect(shownAt(spent)).toBe(shown);
  });

  it('counts only while it runs, however often it is paused', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(600_000), { maxLength: 12 }), (waits) => {
        let now = 0;
        let timer = RESTING;
        let running = 0;
        for (const wait of waits) {
          timer = toggled(timer, now);
          now += wait;
          if (timer.since !== null) running += wait;
        }
        expect(spentAt(timer, now)).toBe(running);
      }),
    );
  });

  it('begins anew with the next step, and goes on resting if it rested', () => {
    expect(restarted({ spent: 5000, since: 1000 }, 9000)).toEqual({ spent: 0, since: 9000 });
    expect(restarted({ spent: 5000, since: null }, 9000)).toEqual(RESTING);
  });
});

describe('a presentation', () => {
  it('gives each step its own time, but not the one that is shown already', () => {
    let now = 0;
    const presentation = createPresentation(() => now);
    presentation.toggleTimer();
    now = 7000;
    presentation.goTo(0);
    expect(spentAt(presentation.getState().timer, now)).toBe(7000);
    presentation.goTo(1);
    expect(spentAt(presentation.getState().timer, now)).toBe(0);
  });
});
