import { nameOnePerson } from '../remedies/owners.ts';
import { aboutItems, listed, type PlanRule } from '../rule.ts';
import { SMART } from '../sources.ts';
import { plainName, readsAsDepartment } from '../wording/department-words.ts';

/** Owned by somebody who is called like a unit of the plan, or whose name reads as that of a department. */
export const departmentAsOwner: PlanRule = {
  key: 'departmentAsOwner',
  scope: 'plan',
  severity: 'weakness',
  check: ({ records, owned }) => {
    const units = new Set(records.list('unit').map(({ name }) => plainName(name)));
    units.delete('');
    return [...owned].flatMap(([id, items]) => {
      const name = records.get('person', id)?.name ?? '';
      return units.has(plainName(name)) || readsAsDepartment(name)
        ? [{ ...aboutItems(...items), people: [id] }]
        : [];
    });
  },
  remedies: nameOnePerson,
  field: 'owner',
  texts: {
    en: {
      name: 'A department as owner',
      explanation: 'In a department everybody may think that another will see to it.',
      source: SMART.en,
      mend: 'Name one person of it.',
      says: ({ people: [owner = ''], ...named }) => `${owner}: ${listed(named, '; ')}`,
    },
    de: {
      name: 'Eine Abteilung als Verantwortlicher',
      explanation: 'In einer Abteilung kann jeder meinen, ein anderer kümmere sich.',
      source: SMART.de,
      mend: 'Eine Person daraus nennen.',
      says: ({ people: [owner = ''], ...named }) => `${owner}: ${listed(named, '; ')}`,
    },
    ja: {
      name: '責任者が部署',
      explanation: '部署が責任者では、誰もが他の人がやると思いかねません。',
      source: SMART.ja,
      mend: 'その中の一人を決めます。',
      says: ({ people: [owner = ''], ...named }) => `${owner}：${listed(named, '、')}`,
    },
  },
};
