import type { Page } from 'playwright-core';
import { pseudo } from '#renderer/messages/pseudo.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';

/** Letters that only the pseudo-locale writes, and its brackets. */
const FROM_CATALOGUE = new RegExp(
  `[⟦⟧${[...pseudo('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')].filter((letter) => /\p{L}/u.test(letter)).join('')}]`,
  'u',
);
/** Names of keys, of languages in their own words, of files, their endings and folders; days and sizes, which the locale writes. */
const OF_NOBODY =
  /^(F\d+|Tab|\d+ [A-Z][a-z]{2,3} \d{4}|[A-Z][a-z]{2,3}( \d{4})? – [A-Z][a-z]{2,3} \d{4}|\d+ [KM]?B|Alt\+[←→↑↓]|English|Deutsch|日本語|~\/.*|\.[a-z]+|\S.*\.(hoshin|catchball|pdf|svg|json))$/u;

/** Every text that a person sees or hears: text, names, hints and placeholders of what is shown. */
export function textsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const shown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (node.parentElement && shown(node.parentElement) && !node.parentElement.closest('style')) {
          texts.push(node.data);
        }
      } else if (node instanceof Element && shown(node)) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription']) {
          texts.push(node.getAttribute(name) ?? '');
        }
      }
    }
    return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))];
  });
}

/** All that a plan says, as one text. */
export function contentOf(records: RecordSet): string {
  return [...records]
    .flatMap((record) => [
      ...Object.values(record).filter((value) => typeof value === 'string'),
      record.kind === 'item' ? `${record.code} ${record.text}` : '',
    ])
    .join('\n')
    .replace(/[^\S\n]+/g, ' ');
}

/** The texts that neither a catalogue nor the plan has said. */
export function foreign(texts: readonly string[], content: string): readonly string[] {
  return texts.filter(
    (text) =>
      /\p{L}/u.test(text) &&
      !FROM_CATALOGUE.test(text) &&
      !OF_NOBODY.test(text) &&
      // Where a text of the plan is cut, it says so.
      !content.includes(text.replace(/…$/, '')),
  );
}

/** Controls and headings whose text is cut off or spills over, or that stand where nobody can get at them. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const CONTROLS =
      'button, input, select, textarea, label, legend, h1, h2, h3, h4, dt, kbd, [role^=menuitem], .banner, .save-state';
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} ${(element.textContent || element.ariaLabel || '').trim()}`;
    const scrolls = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return /auto|scroll/.test(overflowX + overflowY);
    };

    /** Also hidden is what only a screen reader is meant to find: a box of one pixel. */
    function isSeen(element: HTMLElement): boolean {
      const { width, height } = element.getBoundingClientRect();
      const visible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return visible && width > 1 && height > 1;
    }

    /** Names that people gave may be too long for their place, and then end in an ellipsis; texts of the catalogue may not. */
    function isTooSmall(element: HTMLElement): boolean {
      // The picture of a page, which its frame cuts while it is drawn anew, has no text in it.
      if (element.matches('.pack-thumb')) return false;
      const { display, textOverflow } = getComputedStyle(element);
      if (display.startsWith('inline') || element.matches('input, textarea, select') || scrolls(element))
        return false;
      if (textOverflow === 'ellipsis' && !element.textContent?.includes('⟦')) return false;
      return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2;
    }

    /** Whether an ancestor, or the window, cuts a part off that cannot be scrolled to. */
    function isBehindAnEdge(element: HTMLElement): boolean {
      const box = element.getBoundingClientRect();
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (scrolls(around)) return false;
        const { overflowX, overflowY } = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        const across = box.left < edge.left - 1 || box.right > edge.right + 1;
        const along = box.top < edge.top - 1 || box.bottom > edge.bottom + 1;
        if ((overflowX !== 'visible' && across) || (overflowY !== 'visible' && along)) return true;
      }
      // The page itself may be higher than the window, never wider.
      const { scrollHeight } = document.documentElement;
      const [top, bottom] = [box.top + scrollY, box.bottom + scrollY];
      return box.left < -1 || top < -1 || box.right > innerWidth + 1 || bottom > scrollHeight + 1;
    }

    // Behind an open dialog nothing is of use.
    const screen = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
    const controls = [...screen.querySelectorAll<HTMLElement>(CONTROLS)].filter(isSeen);
    const parts = controls.flatMap((control) => [
      control,
      ...[...control.querySelectorAll<HTMLElement>('span, strong')].filter(isSeen),
    ]);
    return [
      ...parts.filter(isTooSmall).map((part) => `cut: ${nameOf(part)}`),
      ...controls.filter(isBehindAnEdge).map((control) => `behind an edge: ${nameOf(control)}`),
      ...(document.documentElement.scrollWidth > innerWidth + 1 ? ['the page is wider than its window'] : []),
    ];
  });
}
