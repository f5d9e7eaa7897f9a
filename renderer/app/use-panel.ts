import { useEffect, useState } from 'react';
import type { NamedPoint } from '../review/points.ts';
import { useApp, usePlan } from '../state/stores.ts';

export type Panel = 'history' | 'catchball' | 'checks';

/** What stands beside the matrix or in its place: a panel, the catchball screen, or two states that are compared. */
export function usePanel() {
  const openedThread = useApp((state) => state.openedThread);
  const jump = usePlan((state) => state.jump);
  const [panel, show] = useState<Panel | null>(null);
  const [compared, compare] = useState<{ from: NamedPoint; to: NamedPoint } | null>(null);
  useEffect(() => {
    if (openedThread) show('catchball');
  }, [openedThread]);
  /** The matrix is needed: catchball and comparison give way, a panel beside it stays. */
  const showMatrix = () => {
    compare(null);
    show((shown) => (shown === 'catchball' ? null : shown));
  };
  useEffect(() => {
    if (jump) show((shown) => (shown === 'catchball' ? null : shown));
  }, [jump]);
  const toggle = (wanted: Panel) => {
    // A comparison takes the panels' place: asking for one leaves it.
    compare(null);
    show((shown) => (shown === wanted && !compared ? null : wanted));
  };
  return { panel, compared, compare, toggle, showMatrix, close: () => show(null) };
}
