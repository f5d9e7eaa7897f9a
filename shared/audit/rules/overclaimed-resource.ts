import { contestedResources } from '../../needs/conflicts.ts';
import { type Ask, claimedBy, overclaimOf, ResourceUse } from '../../needs/resource-use.ts';
import type { PeriodId, ResourceId, UnitId } from '../../plan/ids.ts';
import type { AuditedPlan } from '../audited-plan.ts';
import { aboutItems, type Hit, type PlanRule } from '../rule.ts';
import { CRITICAL_CHAIN } from '../sources.ts';

/**
 * A unit that claims more of a resource in a period, with all units below it, than it is said to have; or units that together
 * claim more of a shared one than there is. What was given counts, and what is asked where nothing was decided yet.
 */
export const overclaimedResource: PlanRule = {
  key: 'overclaimedResource',
  scope: 'plan',
  severity: 'weakness',
  check: (plan) => {
    const use = new ResourceUse(plan.records);
    const stated = use.stated().filter((each) => overclaimOf(each.use) > 0);
    const told = new Set(stated.map(({ period, resource }) => `${period} ${resource}`));
    return [
      ...stated.flatMap(({ unit, period, resource, use: { total, available } }) =>
        hit(plan, use.asksWithin(unit, period, resource), [unit], { resource, period }, [
          total.claimed,
          available ?? 0,
        ]),
      ),
      ...contestedResources(plan.records, use)
        .filter(({ period, resource }) => !told.has(`${period} ${resource.id}`))
        .flatMap(({ claims, period, resource, claimed, available }) => {
          const [asks, units] = [claims.flatMap((each) => each.asks), claims.map(({ unit }) => unit)];
          return hit(plan, asks, units, { resource: resource.id, period }, [claimed, available]);
        }),
    ];
  },
  texts: {
    en: {
      name: 'Resource overclaimed',
      explanation: 'More than there is cannot be used; somebody will go without, and does not know yet who.',
      source: CRITICAL_CHAIN.en,
      mend: 'Decide who gets how much, put something later, or get more.',
      says: ({ units, resources: [resource = ''], figures: [claimed = 0, available = 0] }) =>
        `${units.join(', ')}: ${claimed} claimed, where there is ${available} (${resource})`,
    },
    de: {
      name: 'Ressource überbucht',
      explanation: 'Mehr als da ist, lässt sich nicht nutzen; jemand geht leer aus und weiß es noch nicht.',
      source: CRITICAL_CHAIN.de,
      mend: 'Entscheiden, wer wie viel bekommt, etwas später legen oder mehr beschaffen.',
      says: ({ units, resources: [resource = ''], figures: [claimed = 0, available = 0] }) =>
        `${units.join(', ')}: ${claimed} beansprucht, vorhanden ${available} (${resource})`,
    },
    ja: {
      name: '資源の超過',
      explanation: 'ある分より多くは使えません。誰かが不足しますが、まだ誰かわかりません。',
      source: CRITICAL_CHAIN.ja,
      mend: '配分を決めるか、何かを後に回すか、増やします。',
      says: ({ units, resources: [resource = ''], figures: [claimed = 0, available = 0] }) =>
        `${units.join('、')}：必要 ${claimed} に対し ${available} しかない（${resource}）`,
    },
  },
};

/** Nothing where no item that is still checked has a part in it. */
function hit(
  plan: AuditedPlan,
  asks: readonly Ask[],
  units: readonly UnitId[],
  { resource, period }: { readonly resource: ResourceId; readonly period: PeriodId },
  figures: readonly number[],
): readonly Hit[] {
  const items = asks
    .filter((ask) => claimedBy(ask) > 0)
    .toSorted((a, b) => claimedBy(b) - claimedBy(a) || (a.item.id < b.item.id ? -1 : 1))
    .flatMap(({ item }) => plan.item(item.id) ?? []);
  return items.length === 0
    ? []
    : [{ ...aboutItems(...items), units, figures, resources: [resource], records: [period] }];
}
