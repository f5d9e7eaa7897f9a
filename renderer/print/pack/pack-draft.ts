import type { ThreadId } from '#shared/plan/ids.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { Pack, PackPart, PartName } from '#shared/print/pack/pack.ts';
export type X = ThreadId | MatrixId | Pack | PackPart | PartName;
