import { describe, expect, it } from 'vitest';
import { itemId, linkIdOf, matrixId } from '#shared/plan/ids.ts';
import { required } from '#shared/plan/lookup.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { linearListSection } from '#shared/report/linear-list.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { tablesOf, textsOf } from './sections.ts';

const plan = buildSample('automotive');
const TOP = matrixId.parse('N1-FY2026');
const listOf = (records: RecordSet, language: 'en' | 'ja' = 'en') =>
  linearListSection(records, matrixView(records, TOP), language);
const rowOf = (records: RecordSet, code: string) =>
  tablesOf(listOf(records))[0]?.rows.find(({ cells }) => cells[0] === code)?.cells;

describe('the linear list', () => {
  it('holds every item in the reading order of the roles, each below its role', () => {
    const codes = tablesOf(listOf(plan))[0]?.rows.map(({ cells }) => cells[0]);
    expect(codes?.slice(0, 6)).toEqual([
      'Breakthrough objectives',
      'B1',
      'B2',
      'B3',
      'Annual objectives',
      'A1',
    ]);
    expect(codes?.at(-1)).toBe('K6');
  });

  it('says of an item who, until when, how much, and what it is linked with, in reading order', () => {
    expect(rowOf(plan, 'P2')).toEqual([
      'P2',
      'Supplier development',
      'Procurement manager',
      'Sept 2026',
      '',
      '●\u00a0A1   ○\u00a0A3   ○\u00a0A5   ●\u00a0K1   ○\u00a0K3   ○\u00a0K4',
    ]);
    expect(rowOf(plan, 'K2')?.[4]).toBe('85\u00a0%');
  });

  it('marks what works against', () => {
    const id = linkIdOf(itemId.parse('P2'), itemId.parse('A1'));
    const adverse = plan.with([{ ...required(plan, 'link', id), effect: 'negative' }]);
    expect(rowOf(adverse, 'P2')?.[5]).toContain('●(−)\u00a0A1');
    expect(textsOf(listOf(adverse)).at(-1)).toContain('(−)\u00a0Adverse effect');
    expect(textsOf(listOf(plan)).at(-1)).not.toContain('(−)');
  });

  it('uses the organisation’s own names of the roles', () => {
    const [own] = plan.list('plan');
    if (!own) throw new Error('the sample has a plan');
    const roleNames = { longTerm: 'Vision', annual: 'Goals', priority: 'Projects', measure: 'KPIs' };
    expect(textsOf(listOf(plan.with([{ ...own, roleNames }])))).toContain('Vision');
  });
});
