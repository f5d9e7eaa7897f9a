import type { Language } from '../language.ts';
import { type Part, sidesOfCorner } from './reveal.ts';
import type { Scene } from './scene.ts';

type Named = 'trueNorth' | 'people' | 'duties';

const NAMES: { readonly [L in Language]: { readonly [P in Named]: string } } = {
  en: { trueNorth: 'True north', people: 'People', duties: 'Duties' },
  de: { trueNorth: 'True North', people: 'Personen', duties: 'Aufgaben' },
  ja: { trueNorth: 'トゥルーノース', people: '担当者', duties: '担当' },
};

/** What the page or slide that brings up a part is called: "Annual objectives", "Annual objectives × Targets to improve". */
export function titleOfPart({ sides }: Scene, part: Part, language: Language): string {
  switch (part) {
    case 'trueNorth':
    case 'people':
    case 'duties':
      return NAMES[language][part];
    case 'north':
    case 'east':
    case 'south':
    case 'west':
      return sides[part].label.text;
    default:
      return (sidesOfCorner(part) ?? []).map((side) => sides[side].label.text).join(' × ');
  }
}

/** Whether a part brings anything new; a step without would only puzzle. The true north always stands for the beginning. */
export function hasContent({ sides, grids, people }: Scene, part: Part): boolean {
  switch (part) {
    case 'trueNorth':
      return true;
    case 'people':
      return people.length > 0;
    case 'duties':
      return grids.some(({ name }) => name === 'peopleNorth' || name === 'peopleSouth');
    case 'north':
    case 'east':
    case 'south':
    case 'west':
      return sides[part].items.length > 0;
    default:
      return grids.some(({ name }) => name === part);
  }
}
