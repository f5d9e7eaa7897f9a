import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import type { PlanState, PlanStore } from './plan-store.ts';
import type { ViewState, ViewStore } from './view-store.ts';

export interface Stores {
  readonly app: AppStore;
  readonly view: ViewStore;
}

export const StoresContext = createContext<Stores | null>(null);
/** The plan that the screen around shows. */
export const PlanContext = createContext<PlanStore | null>(null);

function present<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`${what} is not provided here.`);
  return value;
}

export function useStores(): Stores {
  return present(use(StoresContext), 'StoresContext');
}

export function usePlanStore(): PlanStore {
  return present(use(PlanContext), 'PlanContext');
}

/** Selectors must return stable values: a part of the state, not a new object. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useStores().app, select);
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useStores().view, select);
}

export function usePlan<T>(select: (state: PlanState) => T): T {
  return useStore(usePlanStore(), select);
}
