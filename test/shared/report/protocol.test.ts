import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/language.ts';
import { protocolSections } from '#shared/report/protocol.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { division, played } from '../catchball/played-thread.ts';
import { negotiatedPlan, withThread } from './negotiated-plan.ts';
import { tablesOf, textsOf } from './sections.ts';

const plan = negotiatedPlan();

describe('the protocol of a plan', () => {
  const [overview, thread] = protocolSections(plan, 'en');

  it('begins with all threads at a glance', () => {
    expect(overview && tablesOf(overview)[1]?.rows.map(({ cells }) => cells)).toEqual([
      ['Production – from Components Division', 'Components Division', 'Production', 'Open', '2'],
    ]);
  });

  it('says of each point where it stands and who spoke last', () => {
    expect(thread && tablesOf(thread)[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['P3 Lean cells', 'Agreed', 'Production'],
      ['K2 OEE', 'Counter-proposal', 'Production'],
      ['K5 Scrap rate', 'Question', 'Production'],
    ]);
    expect(thread && textsOf(thread)).toContain('Open points: K2, K5.');
  });

  it('tells each round: who threw what to whom, when, and until when an answer was asked for', () => {
    expect(thread && textsOf(thread)).toEqual(
      expect.arrayContaining([
        'Round 1 · 1 Feb 2026, 09:00 UTC',
        'Division lead of Components Division threw to Production.',
        'Reply by 20 Feb 2026.',
        '“What can Production carry?”',
        'Target Dec 2026: 85 %',
      ]),
    );
  });

  it('tells an answer statement by statement, with what was proposed instead and why', () => {
    expect(thread && tablesOf(thread)[2]?.rows.map(({ cells }) => cells)).toEqual([
      ['Accepted', 'P3 Lean cells', ''],
      [
        'Counter-proposal',
        'K2 OEE',
        'Target Dec 2026: 85 % → 83 % (−2 %)\nCell two is late.\nThe second press comes in May.',
      ],
      ['Question', 'K5 Scrap rate', 'Which lines?'],
      ['Obstacle', 'K2 OEE', 'No space for a second cell'],
      ['Gap', '', 'People: has 2 fitters, needs 4 fitters'],
      ['Commitment', '', 'Two fitters\nAsked for · Components Division · HR manager · due Apr 2026'],
    ]);
  });

  it('names a sign-off with its reason', () => {
    const [matrix] = plan.list('matrix');
    if (!matrix) throw new Error('the sample has matrices');
    const approval = {
      how: 'signOff',
      name: 'Division lead',
      reason: 'Nobody stands above.',
      at: '2026-02-01T09:00:00.000Z',
    } as const;
    const [first] = protocolSections(plan.with([{ ...matrix, status: 'active', approval }]), 'en');
    expect(first && tablesOf(first)[0]?.rows.map(({ cells }) => cells)).toEqual([
      [
        'Components Division X-matrix',
        'Active',
        'Signed off without catchball: Division lead, 1 Feb 2026, 09:00 UTC. Nobody stands above.',
      ],
    ]);
  });

  it('says so where nothing was thrown', () => {
    const sections = protocolSections(buildSample('automotive'), 'de');
    expect(sections).toHaveLength(1);
    expect(sections.flatMap(textsOf)).toContain('Noch ist nichts geworfen oder gefangen.');
  });

  it('tells every round of any thread, in every language, without a gap in its words', () => {
    const [matrix] = division.list('matrix');
    if (!matrix) throw new Error('the division has a matrix');
    fc.assert(
      fc.property(played, fc.constantFrom(...LANGUAGES), ({ header, rounds }, language) => {
        const records = withThread(division, header, rounds, matrix.id);
        const [, minutes] = protocolSections(records, language);
        expect(minutes?.blocks.filter((block) => block.type === 'heading' && block.level === 3)).toHaveLength(
          rounds.length,
        );
        expect(minutes && textsOf(minutes).join('\n')).not.toMatch(/undefined|\[object|NaN/);
      }),
      { numRuns: 40 },
    );
  });
});
