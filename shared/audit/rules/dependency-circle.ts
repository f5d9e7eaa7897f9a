import { circlesOf } from '../../plan/queries/circles.ts';
import { DependencyGraph } from '../../plan/queries/dependency-graph.ts';
import { aboutItems, listed, type PlanRule } from '../rule.ts';
import { CRITICAL_PATH } from '../sources.ts';

/** Items of which each needs the next, and the last one the first. A merge or an import may bring that in. */
export const dependencyCircle: PlanRule = {
  key: 'dependencyCircle',
  scope: 'plan',
  severity: 'gap',
  check: (plan) =>
    circlesOf(new DependencyGraph(plan.records)).flatMap((circle) => {
      const items = circle.flatMap(({ item }) => plan.item(item) ?? []);
      return items.length < circle.length
        ? []
        : [{ ...aboutItems(...items), records: circle.map(({ id }) => id) }];
    }),
  texts: {
    en: {
      name: 'Circle of dependencies',
      explanation: 'Where each waits for the next, nothing can begin.',
      source: CRITICAL_PATH.en,
      mend: 'Find the need that can be met otherwise, and take that dependency out.',
      says: (named) => `${listed(named, ' → ')} → ${named.items[0] ?? ''}: each needs the next`,
    },
    de: {
      name: 'Kreis von Abhängigkeiten',
      explanation: 'Wo jedes auf das nächste wartet, kann nichts beginnen.',
      source: CRITICAL_PATH.de,
      mend: 'Den Bedarf finden, der sich anders decken lässt, und diese Abhängigkeit herausnehmen.',
      says: (named) => `${listed(named, ' → ')} → ${named.items[0] ?? ''}: jedes braucht das nächste`,
    },
    ja: {
      name: '依存関係の循環',
      explanation: '互いに待ち合っていると、どれも始められません。',
      source: CRITICAL_PATH.ja,
      mend: '別の方法で満たせるものを見つけ、その依存関係を外します。',
      says: (named) => `${listed(named, ' → ')} → ${named.items[0] ?? ''}：それぞれが次を必要としている`,
    },
  },
};
