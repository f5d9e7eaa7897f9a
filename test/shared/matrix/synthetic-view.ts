import {
  dutyIdOf,
  type ItemId,
  itemId,
  linkIdOf,
  matrixId,
  month,
  type PersonId,
  participantIdOf,
  periodId,
  personId,
  planId,
  sortedPair,
  unitId,
} from '#shared/plan/ids.ts';
import { type MatrixView, matrixView } from '#shared/plan/queries/matrix-view.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { blankItem, blankLink, blankMatrix } from '#shared/plan/records/blank.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS, ROLES, type Role } from '#shared/plan/records/fields.ts';
import type { Link, PlanRecord } from '#shared/plan/records/records.ts';

const ENGLISH = [
  'Cut bill-of-material cost by 8 %',
  'Launch the EV programme in Q3',
  'Value analysis / value engineering programme with the ten largest suppliers',
  'Skills training',
  'Technology leadership in EV and hydrogen components',
];
const JAPANESE = [
  '顧客満足度を向上させ、「選ばれるパートナー」になる',
  'リードタイムを30%短縮する（調達・生産・物流）',
  '不良率ゼロを目指す品質改善プログラムを全工場で展開し、年度末までに顧客クレームを半減させる。',
];
const CHINESE = ['提高整体设备效率，达到行业前四分之一水平', '与主要客户建立长期合作伙伴关系'];

/** Texts of several scripts, and one of 400 characters. */
export const TEXTS = {
  english: ENGLISH,
  german: [
    'Lieferanten-Qualitätssicherungs-Vereinbarungen für sicherheitskritische Komponenten abschließen',
    'Durchlaufzeit um 30 % verkürzen',
    'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle',
  ],
  japanese: JAPANESE,
  chinese: CHINESE,
  arabic: ['تحسين رضا العملاء وخفض التكاليف بنسبة عشرة بالمئة', 'تطوير الموردين'],
  emoji: ['🚀 Launch the programme 👩‍👩‍👧‍👦 with families 🇯🇵', '✅ done ⚠️ risk 👍🏽 agreed'],
  mixed: [
    ...ENGLISH.slice(0, 3),
    ...JAPANESE,
    ...CHINESE,
    'تحسين رضا العملاء وخفض التكاليف بنسبة عشرة بالمئة',
    '🚀 Launch the programme 👩‍👩‍👧‍👦 with families 🇯🇵',
    'Durchlaufzeit um 30 % verkürzen und <b>"Lieferanten"</b> & Partner einbinden',
  ],
  long: `${'Reduce the time from order to delivery in every plant of the division by removing steps that add no value, '.repeat(4).slice(0, 399)}.`,
} as const;

interface Spec {
  /** Items per side. */
  readonly count: number;
  /** Taken in turn. */
  readonly texts: readonly string[];
  readonly people?: number;
  /** One of so many cells is marked. */
  readonly every?: number;
}

const CODES: { readonly [R in Role]: string } = { longTerm: 'B', annual: 'A', priority: 'P', measure: 'K' };

/** The records of a plan with one matrix of the wanted size. */
export function syntheticRecords({ count, texts, people = 0, every = 4 }: Spec): RecordSet {
  const [unit, period, matrix] = [unitId.parse('u'), periodId.parse('p'), matrixId.parse('m')];
  const idOf = (role: Role, index: number): ItemId => itemId.parse(`${CODES[role]}${index + 1}`);
  const persons = Array.from({ length: people }, (_, index): PersonId => personId.parse(`U${index + 1}`));
  const places = Array.from({ length: count }, (_, index) => index);
  const items = ROLES.flatMap((role, side) =>
    places.map((index) =>
      blankItem({
        id: idOf(role, index),
        matrix,
        role,
        code: idOf(role, index),
        text: texts[(index + side) % texts.length] ?? '',
        order: orderOf(index),
      }),
    ),
  );
  const links = ROLES.flatMap((role, side): Link[] => {
    const other = ROLES[(side + 1) % ROLES.length] ?? role;
    return places.flatMap((from) =>
      places.flatMap((to): Link[] => {
        if ((from * 7 + to * 3 + side) % every !== 0) return [];
        const [a, b] = sortedPair(idOf(role, from), idOf(other, to));
        const strength = DEFAULT_STRENGTHS[(from + to) % 3]?.key ?? 'strong';
        const effect = (from + to) % 9 === 4 ? 'negative' : 'positive';
        return [blankLink({ id: linkIdOf(a, b), a, b, strength, effect })];
      }),
    );
  });
  const duties = persons.map((person, index): PlanRecord => {
    const item = idOf('priority', index % Math.max(count, 1));
    return { kind: 'duty', id: dutyIdOf(item, person), item, person, level: 'core', extra: null };
  });
  return RecordSet.of([
    {
      kind: 'plan',
      id: planId.parse('plan'),
      title: 'Plan',
      trueNorth: 'The preferred partner for zero-emission vehicle components',
      strengths: DEFAULT_STRENGTHS,
      duties: DEFAULT_DUTIES,
      roleNames: null,
      copiedFrom: null,
      extra: null,
    },
    {
      kind: 'period',
      id: period,
      label: 'FY2026',
      start: month.parse('2026-01'),
      months: 12,
      reviews: [],
      extra: null,
    },
    {
      kind: 'unit',
      id: unit,
      name: 'Components Division',
      parent: null,
      lead: null,
      order: 'a0',
      extra: null,
    },
    blankMatrix({ id: matrix, unit, period, title: 'Components Division X-matrix' }),
    ...persons.map(
      (id, index): PlanRecord => ({
        kind: 'person',
        id,
        name: index % 2 === 0 ? 'Production manager' : 'Quality manager, northern plants',
        mail: '',
        order: orderOf(index),
        extra: null,
      }),
    ),
    ...persons.map(
      (person, index): PlanRecord => ({
        kind: 'participant',
        id: participantIdOf(matrix, person),
        matrix,
        person,
        order: orderOf(index),
        extra: null,
      }),
    ),
    ...items,
    ...links,
    ...(count > 0 ? duties : []),
  ]);
}

export function syntheticView(spec: Spec): MatrixView {
  return matrixView(syntheticRecords(spec), matrixId.parse('m'));
}

function orderOf(index: number): string {
  return `a${String(index).padStart(3, '0')}x`;
}
