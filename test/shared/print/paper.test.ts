import { describe, expect, it } from 'vitest';
import { drawingArea, largerPapers, pageSize, paper, paperName, paperOf } from '#shared/print/paper.ts';

describe('a paper that a file asks for', () => {
  it('is completed with what is usual', () => {
    expect(paper.parse({ name: 'A3' })).toEqual(paperOf('A3'));
    expect(paper.parse({ name: 'custom', width: 300, height: 400 })).toEqual({
      name: 'custom',
      width: 300,
      height: 400,
      margin: paperOf('A3').margin,
    });
  });

  it.each(paperName.options)('may be %s, both ways round', (name) => {
    const [upright, lying] = [paperOf(name, 'portrait'), paperOf(name)].map(pageSize);
    expect([lying?.height, lying?.width]).toEqual([upright?.width, upright?.height]);
    expect(paper.safeParse({ name, orientation: 'portrait' }).success).toBe(true);
  });

  it.each([
    ['another name', { name: 'B4' }],
    ['no margin', { name: 'A4', margin: 2.9 }],
    ['a margin that leaves no room', { name: 'A4', margin: 75 }],
    ['edges without room between the margins', { name: 'custom', width: 80, height: 400 }],
    ['an edge longer than a PDF page', { name: 'custom', width: 300, height: 5001 }],
    ['no number', { name: 'custom', width: '300', height: 400 }],
    ['infinity', { name: 'custom', width: Number.POSITIVE_INFINITY, height: 400 }],
    ['a direction besides its edges', { name: 'custom', width: 300, height: 400, orientation: 'portrait' }],
    ['an unknown field', { name: 'A4', bleed: 3 }],
  ])('is refused with %s', (_, asked) => {
    expect(paper.safeParse(asked).success).toBe(false);
  });
});

describe('the next larger papers', () => {
  it('keep direction and margin', () => {
    expect(largerPapers(paperOf('Letter', 'portrait', 5))).toEqual([
      paperOf('Tabloid', 'portrait', 5),
      paperOf('A2', 'portrait', 5),
      paperOf('A1', 'portrait', 5),
      paperOf('A0', 'portrait', 5),
    ]);
    expect(largerPapers(paperOf('A0'))).toEqual([]);
  });

  it('of a paper of one’s own are those that hold it', () => {
    const own = paper.parse({ name: 'custom', width: 500, height: 300 });
    expect(largerPapers(own).map(({ name }) => name)).toEqual(['A2', 'A1', 'A0']);
    const [next] = largerPapers(own);
    expect(next && drawingArea(next).width).toBeGreaterThan(drawingArea(own).width);
  });
});
