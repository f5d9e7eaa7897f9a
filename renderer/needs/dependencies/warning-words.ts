import type { DependencyId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t, tCount } from '../../messages/messages.ts';
import { citedWay } from '../citing.ts';
import type { DependencyFacts } from './dependency-facts.ts';

/** What is wrong with the dates or the way of a dependency, in sentences. */
export function warningsOf(records: RecordSet, facts: DependencyFacts, id: DependencyId): readonly string[] {
  const circle = facts.circleOf.get(id);
  const impossible = facts.impossible.get(id);
  return [
    ...(circle
      ? [
          t('needs.warn.circle', {
            chain: citedWay(
              records,
              // As everywhere else from what gives to what needs it.
              [...circle, ...circle.slice(0, 1)].map(({ item }) => item).toReversed(),
            ),
          }),
        ]
      : []),
    ...(impossible
      ? [
          tCount(`needs.warn.${impossible.type}`, impossible.days, {
            chain: citedWay(records, impossible.chain),
          }),
        ]
      : []),
  ];
}
