import type { ComponentType } from 'react';
import type { ItemId, MatrixId } from '#shared/plan/ids.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';

/** Draws a sheet as it would be, with all that differs from today marked; the app passes it in. */
export type SheetDrawing = ComponentType<{
  readonly matrix: MatrixId;
  readonly before: readonly PlanRecord[];
  readonly after: readonly PlanRecord[];
  /** The item that is being decided on: brought into view and marked. */
  readonly chosen: ItemId | null;
  readonly onChoose: (item: ItemId) => void;
}>;
