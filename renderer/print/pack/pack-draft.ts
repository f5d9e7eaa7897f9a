import type { MatrixId } from '#shared/plan/ids.ts';
import type { ArrangementName } from '#shared/plan/records/fields.ts';
import { matrixFit, type Offer } from '#shared/print/matrix-pages.ts';
import { oneMatrixPack } from '#shared/print/pack/one-matrix.ts';
import {
  type Pack,
  type PackPart,
  type PartName,
  type PartOf,
  pack,
  packPart,
  USUAL_PACK,
} from '#shared/print/pack/pack.ts';

export const PRESETS = ['thisMatrix', 'planningPack', 'poster', 'slides'] as const;
export type PresetName = (typeof PRESETS)[number];

/** Every kind of part, in the order in which a pack is usually bound. */
export const PART_NAMES = [
  'cover',
  'matrix',
  'linear',
  'cascade',
  'alignment',
  'measures',
  'items',
  'people',
  'findings',
  'protocol',
  'revisions',
] as const satisfies readonly PartName[];

/** The matrix that stands in the editor, as it stands there. */
export interface Shown {
  readonly matrix: MatrixId;
  /** Null: as in the plan. */
  readonly arrangement: ArrangementName | null;
}

/** Of about the area of A3, in the shape of today's screens; in millimetres. */
const SLIDE = { name: 'custom', width: 480, height: 270, margin: 8 } as const;

/** On A4, which any office prints. */
const POSTER = { fit: 'tiles', poster: { name: 'A1' } } as const;

export function presetPack(preset: PresetName, { matrix, arrangement }: Shown): Pack {
  const only = { part: 'matrix', matrices: [matrix], arrangement: arrangement ?? 'own' };
  switch (preset) {
    case 'thisMatrix':
      return oneMatrixPack(matrix, arrangement);
    case 'planningPack':
      return USUAL_PACK;
    case 'poster':
      return pack.parse({ parts: [{ ...only, paper: { name: 'A4' }, fit: POSTER }] });
    case 'slides':
      return pack.parse({ parts: [{ ...only, paper: SLIDE, fit: { fit: 'steps' } }] });
  }
}

/** The preset that a pack is, unchanged; null for one of a person's own. */
export function presetOf(draft: Pack, shown: Shown): PresetName | null {
  const written = JSON.stringify(draft);
  return PRESETS.find((preset) => JSON.stringify(presetPack(preset, shown)) === written) ?? null;
}

/**
 * A pack that was made earlier, for what is there now: matrices that are gone are left out, and one of a single matrix is
 * about the one that is shown.
 */
export function packForNow(draft: Pack, { matrix }: Shown, there: readonly MatrixId[]): Pack {
  const [first, ...more] = draft.parts;
  if (
    first?.part === 'matrix' &&
    more.length === 0 &&
    first.matrices.length === 1 &&
    first.matrices !== 'all'
  ) {
    return { ...draft, parts: [{ ...first, matrices: [matrix] }] };
  }
  return { ...draft, parts: draft.parts.map((part) => partForNow(part, there)) };
}

function partForNow(part: PackPart, there: readonly MatrixId[]): PackPart {
  if (!('matrices' in part) || part.matrices === 'all') return part;
  const left = part.matrices.filter((id) => there.includes(id));
  return { ...part, matrices: left.length > 0 ? left : 'all' };
}

export function withPart(draft: Pack, name: PartName): Pack {
  return { ...draft, parts: [...draft.parts, packPart.parse({ part: name })] };
}

export function withoutPart(draft: Pack, index: number): Pack {
  return { ...draft, parts: draft.parts.toSpliced(index, 1) };
}

export function changedPart(draft: Pack, index: number, part: PackPart): Pack {
  return { ...draft, parts: draft.parts.with(index, part) };
}

/** @param to where it stands afterwards */
export function movedPart(draft: Pack, from: number, to: number): Pack {
  const part = draft.parts[from];
  if (!part || to < 0 || to >= draft.parts.length) return draft;
  return { ...draft, parts: draft.parts.toSpliced(from, 1).toSpliced(to, 0, part) };
}

/**
 * Takes up an offer for one matrix of a part. Among others it gets a part of its own, right behind them.
 * @param all every matrix of the plan, in their order
 */
export function withOffer(
  draft: Pack,
  index: number,
  matrix: MatrixId,
  offer: Offer,
  all: readonly MatrixId[],
): Pack {
  const part = draft.parts[index];
  if (part?.part !== 'matrix') return draft;
  const news = { ...part, ...offered(part, offer) };
  const others = (part.matrices === 'all' ? all : part.matrices).filter((id) => id !== matrix);
  if (others.length === 0) return changedPart(draft, index, news);
  const own: PackPart = { ...news, matrices: [matrix] };
  return { ...draft, parts: draft.parts.toSpliced(index, 1, { ...part, matrices: others }, own) };
}

function offered(part: PartOf<'matrix'>, offer: Offer): Partial<PartOf<'matrix'>> {
  if (offer.fit !== 'whole') return { fit: matrixFit.parse({ fit: offer.fit }) };
  return { paper: offer.paper, fit: part.fit.fit === 'steps' ? part.fit : { fit: 'whole' } };
}

/** Whether any part is printed on the paper of the pack. */
export function usesPackPaper({ parts }: Pack): boolean {
  return parts.some(({ paper }) => paper === undefined);
}
