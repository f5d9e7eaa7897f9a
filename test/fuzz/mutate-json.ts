import type { Dice } from './dice.ts';
import { isObject, type Json, type Place, placesIn, put, remove, valueAt } from './json-tree.ts';

/** Changes one thing in a parsed catchball file, in place. */
type Mutation = (root: Json, dice: Dice) => void;

const OTHER_VALUES: readonly [Json, ...Json[]] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  'x',
  'あ🏭',
  '\0',
  '\ud800',
  'constructor',
  '2026-13-45',
  '9999-12-31T23:59:59.999Z',
  '0000-01',
  'sha256:',
  '../../etc/passwd',
  'x'.repeat(20_001),
  [],
  {},
  [[]],
  { toString: 1, length: -1 },
];

const ODD_KEYS: readonly [string, ...string[]] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'then',
  'extra',
  '',
  'x'.repeat(201),
  'x\0',
];

/** Ids that stand for something in the plans that the files are received into. */
const KNOWN_IDS: readonly [string, ...string[]] = [
  'plan',
  'plant',
  'line',
  'upper',
  'lower',
  'upper-P1',
  'upper-K1',
  'lower-A1',
  'fy26',
  'thread-1',
  'thread-2',
  'round-1',
  'round-2',
  'made-1',
  'made-3',
];

function somewhere(root: Json, dice: Dice): Place | undefined {
  return dice.of(placesIn(root));
}

function someArray(root: Json, dice: Dice): Json[] | undefined {
  const arrays = placesIn(root)
    .map(valueAt)
    .filter((value) => Array.isArray(value));
  return dice.of(arrays.filter((array) => array.length > 0));
}

function roundsOf(root: Json): Json[] {
  return isObject(root) && Array.isArray(root.rounds) ? root.rounds : [];
}

function copyOf(value: Json): Json {
  return structuredClone(value);
}

const confuseType: Mutation = (root, dice) => {
  const place = somewhere(root, dice);
  if (place) put(place, copyOf(dice.of(OTHER_VALUES)));
};

const leaveOut: Mutation = (root, dice) => {
  const place = somewhere(root, dice);
  if (place) remove(place);
};

/** A value of the right type in the wrong place: what another field of the same name holds. */
const exchange: Mutation = (root, dice) => {
  const places = placesIn(root);
  const place = dice.of(places);
  const other = dice.of(places.filter(({ at }) => at === place?.at));
  if (place && other) put(place, copyOf(valueAt(other)));
};

const transplant: Mutation = (root, dice) => {
  const [to, from] = [somewhere(root, dice), somewhere(root, dice)];
  if (to && from) put(to, copyOf(valueAt(from)));
};

const nudge: Mutation = (root, dice) => {
  const place = somewhere(root, dice);
  if (!place) return;
  const value = valueAt(place);
  if (typeof value === 'number') put(place, value + dice.of([1, -1, 0.1, 1000]));
  if (typeof value === 'boolean') put(place, !value);
  if (typeof value !== 'string') return;
  const at = dice.below(value.length + 1);
  put(place, value.slice(0, at) + dice.of(['', 'x', '0', '~', '\n', 'é']) + value.slice(at + dice.below(2)));
};

const nameKnownId: Mutation = (root, dice) => {
  const ids = placesIn(root).filter(
    ({ at }) => typeof at === 'string' && /^(id|item|matrix|unit|plan|upperPlan|parent|a|b|period)$/.test(at),
  );
  const place = dice.of(ids);
  if (place) put(place, dice.of(KNOWN_IDS));
};

const addOddKey: Mutation = (root, dice) => {
  const objects = placesIn(root).map(valueAt).filter(isObject);
  const object = dice.of(objects);
  if (object) put({ in: object, at: dice.of(ODD_KEYS) }, copyOf(dice.of(OTHER_VALUES)));
};

const nestDeeply: Mutation = (root, dice) => {
  const place = somewhere(root, dice);
  if (!place) return;
  const depth = dice.of([3, 50, 99, 150, 400]);
  const inObjects = dice.chance(50);
  let value = valueAt(place);
  for (let level = 0; level < depth; level += 1) value = inObjects ? { a: value } : [value];
  put(place, value);
};

const repeat: Mutation = (root, dice) => {
  const array = someArray(root, dice);
  const element = array && dice.of(array);
  if (!array || element === undefined) return;
  const times = dice.of([1, 1, 1, 2, 30, dice.chance(5) ? 1001 : 5]);
  for (let count = 0; count < times; count += 1) array.push(copyOf(element));
};

const swap: Mutation = (root, dice) => {
  const array = dice.chance(50) ? roundsOf(root) : someArray(root, dice);
  if (!array || array.length < 2) return;
  const [one, other] = [dice.below(array.length), dice.below(array.length)];
  const [first, second] = [array[one], array[other]];
  if (first === undefined || second === undefined) return;
  array[one] = second;
  array[other] = first;
};

/** Fields of rounds exchanged between rounds: another one's parent, number, direction, signature, snapshot … */
const swapBetweenRounds: Mutation = (root, dice) => {
  const rounds = roundsOf(root).filter(isObject);
  const [to, from] = [dice.of(rounds), dice.of(rounds)];
  const key = from && dice.of(Object.keys(from));
  const value = key === undefined ? undefined : from?.[key];
  if (to && key !== undefined && value !== undefined) put({ in: to, at: key }, copyOf(value));
};

/** Another round that answers the same one: a branch. */
const branch: Mutation = (root, dice) => {
  const rounds = roundsOf(root);
  const round = dice.of(rounds.filter(isObject));
  if (!round) return;
  const other = copyOf(round);
  if (isObject(other)) Object.assign(other, { id: `branch-${dice.below(5)}`, message: 'Another one' });
  rounds.push(other);
};

/** A round that follows the last one, saying what another has said. */
const goOn: Mutation = (root, dice) => {
  const rounds = roundsOf(root).filter(isObject);
  const [said, parent] = [dice.of(rounds), dice.of(rounds)];
  if (!said || !parent) return;
  const next = copyOf(said);
  const act = dice.of(['answer', 'reopen', 'withdraw', 'escalate', 'rule', 'throw']);
  const direction = dice.of(['up', 'down']);
  if (!isObject(next)) return;
  Object.assign(next, { id: `next-${dice.below(9)}`, parent: parent.hash ?? null, act, direction });
  next.number = Number(parent.number) + 1;
  if (dice.chance(50)) next.to = { name: 'Works council' };
  if (dice.chance(30)) next.closing = { person: 'Line lead' };
  roundsOf(root).push(next);
};

const forget: Mutation = (root, dice) => {
  const rounds = roundsOf(root);
  rounds.splice(dice.below(rounds.length), 1);
};

const WEIGHTED: readonly [Mutation, ...Mutation[]] = [
  confuseType,
  ...[confuseType, confuseType],
  ...[exchange, exchange, exchange],
  ...[nudge, nudge, nudge],
  ...[nameKnownId, nameKnownId],
  ...[swapBetweenRounds, swapBetweenRounds],
  ...[branch, goOn, goOn],
  ...[transplant, leaveOut, repeat, swap, addOddKey, nestDeeply, forget],
];

export function mutateJson(root: Json, dice: Dice): void {
  for (let left = dice.of([1, 1, 1, 2, 3]); left > 0; left -= 1) dice.of(WEIGHTED)(root, dice);
}
