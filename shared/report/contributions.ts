import type { Language } from '../language.ts';
import { SHEET_WORDS } from '../matrix/words.ts';
import { recordsWhere } from '../plan/lookup.ts';
import { inOrder } from '../plan/order.ts';
import { strengthsOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { DEFAULT_STRENGTHS, ROLES, type ScaleLevel } from '../plan/records/fields.ts';
import type { Item, Link } from '../plan/records/records.ts';
import { codeAndText } from './told.ts';
import { type Contribution, ITEM_PAGE_WORDS } from './words/item-page.ts';

/** Every link of an item as a sentence, with its reason, in reading order of what it is linked with. */
export function contributionsOf(records: RecordSet, item: Item, language: Language): readonly string[] {
  const links = new Map(
    [...recordsWhere(records, 'link', 'a', item.id), ...recordsWhere(records, 'link', 'b', item.id)].map(
      (link) => [link.a === item.id ? link.b : link.a, link],
    ),
  );
  const others = inOrder([...links.keys()].flatMap((id) => records.get('item', id) ?? []));
  return ROLES.flatMap((role) => others.filter((other) => other.role === role)).flatMap((other) => {
    const link = links.get(other.id);
    return link ? sentenceOf(records, { item, other, link }, language) : [];
  });
}

interface Linked {
  readonly item: Item;
  readonly other: Item;
  readonly link: Link;
}

function sentenceOf(
  records: RecordSet,
  { item, other, link }: Linked,
  language: Language,
): readonly string[] {
  const words = ITEM_PAGE_WORDS[language];
  const level = strengthsOf(records).find(({ key }) => key === link.strength);
  if (!level) return [];
  // The page is about the item, so its code is enough.
  const name = (of: Item) => (of === item ? of.code : codeAndText(of, words.noText));
  const [from, to] = directed(item, other);
  const how = link.effect === 'negative' ? 'adverse' : contributionBy(level);
  const said = words.contributes(
    how,
    name(from),
    name(to),
    SHEET_WORDS[language].levelInSentence(level, false),
  );
  return [link.reason === '' ? said : `${said}\n${link.reason}`];
}

/** A level that came with the plan has words of its own; any other is named. */
function contributionBy({ key, label }: ScaleLevel): Contribution {
  const usual = DEFAULT_STRENGTHS.some((level) => level.key === key && level.label === label);
  return usual && (key === 'strong' || key === 'medium' || key === 'weak') ? key : 'level';
}

/** The one that contributes first: what is nearer to the daily work, and a priority to the measures that show it. */
function directed(one: Item, other: Item): readonly [from: Item, to: Item] {
  const rank = ({ role }: Item) => ROLES.indexOf(role);
  const [low, high] = rank(one) < rank(other) ? [one, other] : [other, one];
  return low.role === 'priority' ? [low, high] : [high, low];
}
