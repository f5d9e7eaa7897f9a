import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * A screen whose script is loaded when it is first shown, so that the matrix does not wait for it at the start. Stands
 * below a `Suspense`.
 */
export function later<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await load() }));
}
