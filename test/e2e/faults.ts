import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong inside of an element; the page's policy lets no script of the page in, but the tool's own. */
export async function faults(page: Page, selector: string): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run(${JSON.stringify(selector)}).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
  );
}
