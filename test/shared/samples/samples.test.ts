import { describe, expect, it } from 'vitest';
import { cascadeLinkIdOf, itemId, linkIdOf, matrixId, month, valueIdOf } from '#shared/plan/ids.ts';
import { planRecord } from '#shared/plan/records/records.ts';
import automotiveData from '#shared/samples/data/automotive.json' with { type: 'json' };
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';

const id = (code: string) => itemId.parse(code);

describe('every sample', () => {
  it.each(SAMPLES.map(({ id: name }) => name))('%s holds only valid records', (name) => {
    for (const record of buildSample(name)) expect(planRecord.parse(record)).toEqual(record);
  });
});

describe('the automotive sample', () => {
  const plan = buildSample('automotive');

  it('has every mark of the sheet, and no other', () => {
    const marks = Object.entries(automotiveData.marks.sheet).flatMap(([from, row]) =>
      Object.entries(row).map(([to, letter]) => [linkIdOf(id(from), id(to)), letter] as const),
    );
    const strengths = { strong: 'S', medium: 'M', weak: 'W' } as Readonly<Record<string, string>>;
    const drawn = plan.list('link').map((link) => [link.id, strengths[link.strength]] as const);
    expect(new Map(drawn)).toEqual(new Map(marks));
  });

  it('puts quarterly targets at the ends of the quarters and reads a falling target as lower is better', () => {
    const june = plan.get('value', valueIdOf(id('A5'), month.parse('2026-06')));
    expect(june?.plan).toBe(75);
    expect(plan.get('item', 'A5')?.better).toBe('lower');
    expect(plan.get('value', valueIdOf(id('A4'), month.parse('2026-09')))?.milestone).toBe('launch');
  });

  it('keeps plan and actual of each month', () => {
    const march = plan.get('value', valueIdOf(id('K1'), month.parse('2026-03')));
    expect(march).toMatchObject({ plan: 1.5, actual: 1.3 });
  });

  it('hands each take-over down to its unit, three levels deep', () => {
    const scrap = plan.list('item').find(({ text }) => text === 'Scrap reduction');
    const yieldItem = plan.list('item').find(({ text }) => text === 'First-pass yield');
    expect(scrap?.matrix).toBe(matrixId.parse('N4-FY2026'));
    expect(yieldItem && scrap && plan.has('cascadeLink', cascadeLinkIdOf(scrap.id, yieldItem.id))).toBe(true);
    expect(plan.all('cascadeLink').size).toBe(automotiveData.cascade.length);
  });

  it('gives every item of the top matrix the owner of the source', () => {
    for (const [code, owner] of Object.entries(automotiveData.owners)) {
      expect(plan.get('item', code)?.owner, code).toBe(owner);
    }
  });
});

describe('the homelessness sample', () => {
  it('keeps the reason of every mark and stands in the TASTE arrangement', () => {
    const plan = buildSample('homelessness');
    expect(plan.list('link').every(({ reason }) => reason.length > 10)).toBe(true);
    expect(plan.list('matrix').map(({ arrangement }) => arrangement)).toEqual(['taste']);
  });
});
