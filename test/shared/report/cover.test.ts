import { describe, expect, it } from 'vitest';
import { matrixId } from '#shared/plan/ids.ts';
import { required } from '#shared/plan/lookup.ts';
import type { Approval } from '#shared/plan/records/structure.ts';
import { type CoverInput, coverSection } from '#shared/report/cover.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { tablesOf, textsOf } from './sections.ts';

const plan = buildSample('automotive');
const matrices = plan.list('matrix').map(({ id }) => id);
const input: CoverInput = { title: '', matrices, signatures: 'all', today: '2026-01-20' };

function signed(approval: Approval) {
  const top = required(plan, 'matrix', 'N1-FY2026');
  return plan.with([{ ...top, status: 'active', approval }]);
}

function signersOf(section: ReturnType<typeof coverSection>): readonly string[] {
  return section.blocks.flatMap((block) => (block.type === 'signatures' ? block.signers : []));
}

describe('the cover', () => {
  it('says what the pack is, for whom and when', () => {
    const cover = coverSection(plan, input, 'en');
    expect(cover.title).toBe('Components Division');
    for (const text of [
      'The preferred partner for zero-emission vehicle components',
      'FY2026',
      'Draft',
      '20 Jan 2026',
    ]) {
      expect(textsOf(cover)).toContain(text);
    }
  });

  it('takes a title of its own', () => {
    const cover = coverSection(plan, { ...input, title: 'Planning session' }, 'en');
    expect([cover.title, cover.subtitle]).toEqual(['Planning session', 'Components Division · FY2026']);
  });

  it('names the next three reviews, today’s among them, and leaves the line out where there are none', () => {
    expect(textsOf(coverSection(plan, input, 'en'))).not.toContain('Next reviews');
    const reviews = ['2026-01-05', '2026-01-20', '2026-02-03', '2026-03-03', '2026-04-07'];
    const planned = plan.with(plan.list('period').map((period) => ({ ...period, reviews })));
    const texts = textsOf(coverSection(planned, input, 'en'));
    expect(texts).toContain('Next reviews');
    expect(texts).toContain('20 Jan 2026 · 3 Feb 2026 · 3 Mar 2026');
  });

  it('has a line to sign for each matrix that nobody has approved', () => {
    expect(signersOf(coverSection(plan, input, 'en'))).toHaveLength(5);
    expect(signersOf(coverSection(plan, { ...input, signatures: 'top' }, 'en'))).toEqual([
      'Division lead\nComponents Division · date, signature',
    ]);
    expect(signersOf(coverSection(plan, { ...input, signatures: 'none' }, 'en'))).toEqual([]);
  });

  it('names who has approved it instead, and why', () => {
    const approved = signed({
      how: 'signOff',
      name: 'Division lead',
      reason: 'The top level has nobody above it.',
      at: '2026-01-18T09:00:00Z',
    });
    const cover = coverSection(approved, input, 'en');
    expect(signersOf(cover)).toHaveLength(4);
    const [top] = tablesOf(cover)[0]?.rows ?? [];
    expect(top?.cells.at(-1)).toContain(
      'Signed off by Division lead without catchball: The top level has nobody above it.\n18 Jan 2026',
    );
  });

  it('stands alone without any matrix', () => {
    const cover = coverSection(plan, { ...input, matrices: [] }, 'ja');
    expect(cover.title).toBe('Components Division');
    expect(tablesOf(cover)).toEqual([]);
  });

  it('is about the first matrix that was chosen', () => {
    const cover = coverSection(plan, { ...input, matrices: [matrixId.parse('N4-FY2026')] }, 'en');
    expect(cover.subtitle).toBe('Production · FY2026');
  });
});
