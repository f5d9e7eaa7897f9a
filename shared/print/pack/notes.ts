import type { MatrixId } from '../../plan/ids.ts';
import type { Offer } from '../matrix-pages.ts';
import type { PartName } from './pack.ts';

/** What a person should know of a pack before it is printed. */
export type Note =
  /** How small the type of a matrix comes out; said of every matrix that is printed. */
  | {
      readonly note: 'matrix';
      readonly matrix: MatrixId;
      readonly title: string;
      /** Its first page, from 0. */
      readonly page: number;
      readonly pages: number;
      readonly smallestPoints: number;
      /** False below 7 points: legible, but no pleasure. */
      readonly isComfortable: boolean;
      /** None where it is comfortable. */
      readonly offers: readonly Offer[];
    }
  /** A matrix that is not in the pack, because its type would come out below 6 points. */
  | {
      readonly note: 'refused';
      readonly matrix: MatrixId;
      readonly title: string;
      readonly smallestPoints: number;
      readonly offers: readonly Offer[];
    }
  /** A drawing among text that is too small for its paper; text itself never is. */
  | {
      readonly note: 'small';
      readonly part: PartName;
      readonly title: string;
      /** From 0. */
      readonly page: number;
      readonly smallestPoints: number;
    }
  /** Something that the pack asks for and the plan does not have. */
  | {
      readonly note: 'missing';
      readonly part: PartName;
      readonly what: 'matrix' | 'item' | 'person' | 'thread';
      /** Its id, the code of an item, or the name of a person. */
      readonly name: string;
    };
