import { createStore, type StoreApi } from 'zustand/vanilla';
import { RESTING, restarted, type StepTimer, toggled } from './step-timer.ts';

/** Where a presentation stands. It outlives the mode, so that whoever leaves it by mistake goes on where they were. */
export interface PresentationState {
  /** Place in the steps of the order; behind their end where an order has fewer. */
  readonly step: number;
  /** Whether the new part fills the screen instead of the whole sheet. */
  readonly zoomed: boolean;
  readonly pointing: boolean;
  readonly timer: StepTimer;
}

export interface Presentation extends StoreApi<PresentationState> {
  /** Goes to a step and begins its time. */
  readonly goTo: (step: number) => void;
  readonly toggleZoom: () => void;
  readonly togglePointer: () => void;
  readonly toggleTimer: () => void;
}

/** @param now milliseconds of a clock that never runs backwards */
export function createPresentation(now: () => number): Presentation {
  const store = createStore<PresentationState>(() => ({
    step: 0,
    zoomed: false,
    pointing: false,
    timer: RESTING,
  }));
  const { setState } = store;
  return Object.assign(store, {
    goTo: (step: number) =>
      setState((state) => (state.step === step ? {} : { step, timer: restarted(state.timer, now()) })),
    toggleZoom: () => setState(({ zoomed }) => ({ zoomed: !zoomed })),
    togglePointer: () => setState(({ pointing }) => ({ pointing: !pointing })),
    toggleTimer: () => setState(({ timer }) => ({ timer: toggled(timer, now()) })),
  });
}
