// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { type PlanRecord, planRecord } from '#shared/plan/records/records.ts';
import { htmlPage } from '#shared/report/html-page.ts';
import { HTML_STYLE } from '#shared/report/html-style.ts';
import { reportMarkdown } from '#shared/report/markdown.ts';
import { planPage, planReport } from '#shared/report/plan-report.ts';
import type { Block, Section } from '#shared/report/section.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { hostileText } from './hostile.ts';
import { negotiatedPlan } from './negotiated-plan.ts';
import { textsOf } from './sections.ts';

const NOTHING_MORE = () => [];

const pageOf = (records: RecordSet, language: 'en' | 'de' | 'ja' = 'en') =>
  htmlPage(
    planPage(records, language, { ofMatrix: NOTHING_MORE, measurer: bundledMeasurer, arrangement: null }),
  );

const documentOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** The fields in which people write freely. */
const TEXTS = new Set([
  ...['title', 'trueNorth', 'name', 'label', 'code', 'text', 'why', 'measureUnit', 'perspective', 'revision'],
  ...['metText', 'atRiskText', 'missedText', 'milestone', 'reason', 'note'],
]);

function withTexts(record: PlanRecord, text: string): PlanRecord {
  const entries = Object.entries(record).map(([field, value]) => [field, TEXTS.has(field) ? text : value]);
  return planRecord.parse(Object.fromEntries(entries));
}

/** Names of all elements and attributes of a page. */
function namesIn(html: string): ReadonlySet<string> {
  return new Set(
    [...documentOf(html.replace(HTML_STYLE, '')).querySelectorAll('*')].flatMap((element) => [
      element.localName,
      ...element.getAttributeNames(),
    ]),
  );
}

describe('the page of a plan', () => {
  const html = pageOf(negotiatedPlan());
  const page = documentOf(html);

  it('stands alone: no script, nothing fetched, and a policy that forbids both', () => {
    expect(page.querySelectorAll('script, link, img, iframe, object, embed, form, [src]')).toHaveLength(0);
    expect(html).not.toMatch(/url\(|@import|\bon\w+="/);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  });

  it('has a table of contents that leads to every part', () => {
    const links = [...page.querySelectorAll('nav a')];
    expect(links.length).toBe(page.querySelectorAll('main > section').length);
    for (const link of links) {
      expect(page.querySelector(link.getAttribute('href') ?? '-')?.querySelector('h2')?.textContent).toBe(
        link.textContent,
      );
    }
  });

  it('draws every matrix, and uses no id twice', () => {
    expect(page.querySelectorAll('figure.sheet svg')).toHaveLength(5);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps its headings in order, for those who walk along them', () => {
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 1)).toBeLessThanOrEqual(1);
  });

  it('names its language', () => {
    expect(documentOf(pageOf(buildSample('homelessness'), 'ja')).documentElement.lang).toBe('ja');
  });
});

describe('both forms of a report', () => {
  const records = negotiatedPlan();
  const ofMatrix = () => [{ title: 'Linear list', subtitle: '', blocks: [] }];

  it('have the same sections, with those that are put in for each matrix', () => {
    const { sections } = planReport(records, 'en', ofMatrix);
    const { parts } = planPage(records, 'en', { ofMatrix, measurer: bundledMeasurer, arrangement: null });
    expect(parts.filter((part) => !('svg' in part)).map(({ title }) => title)).toEqual(
      sections.map(({ title }) => title),
    );
    expect(sections.filter(({ title }) => title === 'Linear list')).toHaveLength(5);
  });

  it('hold every word of their sections', () => {
    const report = planReport(records, 'de', NOTHING_MORE);
    const shown = documentOf(pageOf(records, 'de')).body.textContent ?? '';
    const markdown = reportMarkdown(report).replace(/\\([!-/:-@[-`{-~])/g, '$1');
    for (const text of report.sections.flatMap(textsOf)) {
      const [first = ''] = text.split('\n');
      expect(markdown).toContain(first.trim());
    }
    const visible = report.sections.map((section) => ({
      ...section,
      // What a drawing says is not shown beside it.
      blocks: section.blocks.filter(({ type }) => type !== 'figures'),
    }));
    for (const text of visible.flatMap((section: Section) => textsOf(section))) expect(shown).toContain(text);
  });
});

describe('a text on the page', { timeout: 30_000 }, () => {
  const blocksWith = (text: string): readonly Block[] => {
    const column = { heading: text, share: 1, align: 'end' } as const;
    const table = { type: 'table', columns: [column], empty: text } as const;
    return [
      { type: 'heading', level: 2, text },
      { type: 'paragraph', text, tone: 'plain' },
      { type: 'fields', fields: [{ label: text, value: text }] },
      { type: 'list', entries: [text] },
      { ...table, rows: [{ cells: [text], as: 'group' }] },
      { ...table, rows: [{ cells: [text], as: 'total' }] },
      { ...table, rows: [] },
      { type: 'figures', figures: [{ svg: '<svg/>', width: 9, height: 9, smallestType: 1, says: text }] },
      { type: 'signatures', signers: [text] },
    ];
  };
  /** What the page is built of, whatever it says. */
  const shapeWith = (text: string) => {
    const html = htmlPage({
      ...{ title: text, subtitle: text, language: 'en' },
      parts: [
        { title: text, subtitle: text, blocks: blocksWith(text) },
        { title: text, subtitle: text, fields: [{ label: text, value: text }], svg: '<svg/>' },
      ],
    });
    // The sheet of styles is the same, and takes longest to read.
    const page = documentOf(html.replace(HTML_STYLE, ''));
    return [...page.querySelectorAll('*')].map(
      (element) => `${element.tagName} ${element.getAttributeNames().join(' ')}`,
    );
  };

  it('stays a text, wherever it stands', () => {
    const shape = shapeWith('Text');
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(shapeWith(`Text${text}`)).toEqual(shape);
      }),
      { numRuns: 60 },
    );
  });

  it('stays a text wherever a plan holds one, in drawings, too', () => {
    const records = [...negotiatedPlan()];
    const plain = namesIn(pageOf(RecordSet.of(records.map((record) => withTexts(record, 'Text')))));
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const text = `Text${hostile}`.slice(0, 250).replaceAll('\0', '').toWellFormed();
        const page = pageOf(RecordSet.of(records.map((record) => withTexts(record, text))));
        expect([...namesIn(page)].filter((name) => !plain.has(name))).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });
});
