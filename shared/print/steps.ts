import { hasContent, titleOfPart } from '../matrix/part-titles.ts';
import { partsOfScene, type RevealOrder, revealSteps } from '../matrix/reveal.ts';
import { matrixPage } from './matrix-page.ts';
import type { Page } from './page.ts';
import type { Sheet, SheetInput } from './sheet.ts';
import { PAGE_WORDS } from './words.ts';

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
        footer: [
          said.step(index + 1, steps.length, titleOfPart(sheet.scene, part, words.language)),
          ...sheet.footer,
        ],
      },
      { idPrefix: `${idPrefix}${index + 1}-`, heading: index === 0 ? 'h1' : 'p' },
    ),
  );
}
