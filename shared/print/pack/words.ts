import type { Language } from '../../language.ts';

/** Titles of the parts of a pack that hold one section per matrix or thread. */
export interface PackWords {
  readonly matrices: string;
  readonly measures: string;
  readonly protocol: string;
}

export const PACK_WORDS: { readonly [L in Language]: PackWords } = {
  en: {
    matrices: 'X-matrices',
    measures: 'Measures',
    protocol: 'Catchball protocol',
  },
  de: {
    matrices: 'X-Matrizen',
    measures: 'Messgrößen',
    protocol: 'Catchball-Protokoll',
  },
  ja: {
    matrices: 'Xマトリクス',
    measures: '管理指標',
    protocol: 'キャッチボール記録',
  },
};
