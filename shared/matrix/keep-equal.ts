/** What tells the members of a list apart: a row or a box by its item, a column or a mark by its column, else the place. */
const KEYS = ['item', 'participant', 'column', 'id'] as const;

/**
 * The new value, with every part of it that equals the old one replaced by the old one itself: whatever is memoised on
 * a part then sees at once that nothing in it changed. Members of lists are compared with those of the same item.
 * @param before plain data, as a scene is; undefined where there is none
 */
export function keepEqual<T>(before: T | undefined, now: T): T {
  if (Object.is(before, now) || !isPlain(before) || !isPlain(now)) return now;
  return Array.isArray(now)
    ? keptList(Array.isArray(before) ? before : [], now, before)
    : keptObject(before, now);
}

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null;
}

function keptObject<T>(before: Plain & T, now: Plain & T): T {
  const names = Object.keys(now);
  const parts = names.map((name) => keepEqual(before[name], now[name]));
  const same =
    names.length === Object.keys(before).length &&
    names.every((name, index) => Object.is(before[name], parts[index]) && name in before);
  if (same) return before;
  return { ...now, ...Object.fromEntries(names.map((name, index) => [name, parts[index]])) };
}

function keptList<T>(old: readonly unknown[], now: readonly unknown[], before: T): T {
  const byKey = new Map(old.map((each, place) => [keyOf(each, place), each]));
  const parts = now.map((each, place) => keepEqual(byKey.get(keyOf(each, place)), each));
  const same = parts.length === old.length && parts.every((part, place) => Object.is(part, old[place]));
  return (same ? before : parts) as T;
}

function keyOf(member: unknown, place: number): unknown {
  if (!isPlain(member)) return place;
  const key = KEYS.find((name) => typeof member[name] === 'string');
  return key === undefined ? place : member[key];
}
