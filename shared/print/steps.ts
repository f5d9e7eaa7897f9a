import { type Part, partsOfScene, type RevealOrder, revealSteps, sidesOfCorner } from '../matrix/reveal.ts';
import type { Scene } from '../matrix/scene.ts';
import { matrixPage } from './matrix-page.ts';
import type { Page } from './page.ts';
import type { Sheet, SheetInput } from './sheet.ts';
import { PAGE_WORDS, type PageWords } from './words.ts';

/** A sheet step by step, for teaching: every page shows what is seen up to its step, and names the step at its foot. */
export function stepPages(
  sheet: Sheet,
  { arrangement, words }: SheetInput,
  order: Exclude<RevealOrder, 'whole'>,
  idPrefix: string,
): readonly Page[] {
  const said = PAGE_WORDS[words.language];
  const steps = revealSteps(order, arrangement.roles).filter(({ part }) => hasContent(sheet.scene, part));
  return steps.map(({ part, visible }, index) =>
    matrixPage(
      {
        ...sheet,
        scene: partsOfScene(sheet.scene, visible),
        footer: [said.step(index + 1, steps.length, nameOf(part, sheet.scene, said)), ...sheet.footer],
      },
      { idPrefix: `${idPrefix}${index + 1}-`, heading: index === 0 ? 'h1' : 'p' },
    ),
  );
}

/** A step that shows nothing new would only puzzle; the true north always stands for the beginning. */
function hasContent(scene: Scene, part: Part): boolean {
  switch (part) {
    case 'trueNorth':
      return true;
    case 'people':
      return scene.people.length > 0;
    case 'duties':
      return scene.grids.some(({ name }) => name === 'peopleNorth' || name === 'peopleSouth');
    case 'north':
    case 'east':
    case 'south':
    case 'west':
      return scene.sides[part].items.length > 0;
    default:
      return scene.grids.some(({ name }) => name === part);
  }
}

function nameOf(part: Part, { sides }: Scene, { steps }: PageWords): string {
  switch (part) {
    case 'trueNorth':
    case 'people':
    case 'duties':
      return steps[part];
    case 'north':
    case 'east':
    case 'south':
    case 'west':
      return sides[part].label.text;
    default:
      return (sidesOfCorner(part) ?? []).map((side) => sides[side].label.text).join(' × ');
  }
}
