import { type JsonObject, type JsonValue, jsonEqual, jsonObject } from '../json.ts';
import type { Language } from '../language.ts';
import { apply } from '../plan/edits/apply.ts';
import type { FieldChange } from '../plan/edits/edit.ts';
import {
  type ItemId,
  itemId,
  type MatrixId,
  month,
  type RoundId,
  type ThreadId,
  type UnitId,
  valueIdOf,
} from '../plan/ids.ts';
import { RecordSet } from '../plan/record-set.ts';
import { blankValue } from '../plan/records/blank.ts';
import { fieldValue, type PlanRecord, SCHEMA_VERSION, type Value } from '../plan/records/records.ts';
import { CatchballError } from './error.ts';
import {
  type Answer,
  type AnswerPoint,
  CATCHBALL_FORMAT,
  CATCHBALL_MAJOR,
  CATCHBALL_MINOR,
  type Negotiable,
  type Round,
  type Sender,
  type ThreadHeader,
  threadHeader,
} from './format.ts';
import { hashOf, roundHash, type Sha256 } from './hash.ts';
import { CATCHBALL_NAMES } from './names.ts';
import { project } from './projection.ts';
import { faultInAnswer } from './rules.ts';

/** Everything about a round that is not its content. */
export interface RoundMaking {
  readonly id: RoundId;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly from: Sender;
  /** In which a new thread is named. */
  readonly language: Language;
  readonly sha256: Sha256;
}

export interface Throw {
  readonly thread: ThreadId;
  readonly matrix: MatrixId;
  readonly lower: UnitId;
  readonly items: readonly ItemId[];
  readonly negotiable: readonly Negotiable[];
  readonly message: string;
  readonly replyBy: string | null;
}

/** The first round of a new thread: what `project` lets out of the plan, to one lower unit. */
export function throwRound(
  records: RecordSet,
  { thread, matrix, lower, items, negotiable, message, replyBy }: Throw,
  making: RoundMaking,
): { readonly header: ThreadHeader; readonly round: Round } {
  const snapshot = project(records, { matrix, lower, items });
  const upperMatrix = records.get('matrix', matrix);
  const unitNamed = (id: string | undefined) => records.get('unit', id ?? '');
  const [upper, under] = [unitNamed(upperMatrix?.unit), unitNamed(lower)];
  const missing = items.find((id) => !records.has('item', id));
  if (!upper || !under || !upperMatrix || missing !== undefined) {
    throw new CatchballError(
      'badInput',
      'What was to be thrown is not in the plan any more.',
      'Choose again what to pass.',
    );
  }
  const header = threadHeader.parse({
    id: thread,
    title: CATCHBALL_NAMES[making.language].thread(under.name, upper.name),
    period: records.get('period', upperMatrix.period)?.label ?? '',
    upperPlan: making.from.plan,
    upper: { unit: upper.id, name: upper.name },
    lower: { unit: under.id, name: under.name },
  });
  const round = seal(
    {
      ...common(making),
      number: 1,
      thread: hashOf(jsonObject.parse(header), making.sha256),
      parent: null,
      direction: 'down',
      message,
      replyBy,
      points: items.map((item) => ({ item, negotiable: [...negotiable] })),
      answers: [],
      proposal: { added: [], changed: [], removed: [] },
      snapshot: [...snapshot],
    },
    making.sha256,
  );
  return { header, round };
}

/**
 * The answer to a round: a verdict per point, and the changed fields as a proposal over the snapshot that was shown.
 * @throws CatchballError where an answer touches what was not passed or not open to talk
 */
export function answerRound(
  parent: Round,
  answers: readonly AnswerPoint[],
  message: string,
  making: RoundMaking,
): Round {
  const changes = answers.flatMap((answer) => answer.changes);
  const proposal = { ...proposalOver(parent.snapshot, changes), removed: [] };
  const content = { answers: answers.map(spoken), proposal };
  const fault = faultInAnswer(content, parent);
  if (fault !== null) {
    throw new CatchballError('badInput', `This answer ${fault}.`, 'Take that change back and save again.');
  }
  return seal(
    {
      ...common(making),
      ...content,
      number: parent.number + 1,
      thread: parent.thread,
      parent: parent.hash,
      direction: parent.direction === 'down' ? 'up' : 'down',
      message,
      replyBy: null,
      points: parent.points,
      snapshot: [...apply(RecordSet.of(parent.snapshot), content.proposal)],
    },
    making.sha256,
  );
}

/** The self-contained file of a thread: its head and all rounds so far, verbatim. */
export function documentOf(header: JsonObject, rounds: readonly JsonObject[]): JsonObject {
  return {
    format: CATCHBALL_FORMAT,
    version: `${CATCHBALL_MAJOR}.${CATCHBALL_MINOR}`,
    thread: header,
    rounds: [...rounds],
  };
}

/** "Production – from Components Division – FY2026 – round 1.catchball": a name that a person understands. */
export function fileNameOf(
  { title, period }: Pick<ThreadHeader, 'title' | 'period'>,
  number: number,
  language: Language,
): string {
  const name = [title, period, CATCHBALL_NAMES[language].round(number)]
    .filter((part) => part !== '')
    .join(' – ');
  return `${name.replace(/[\\/:*?"<>|]/g, '-')}.catchball`;
}

function common({ id, at, from }: RoundMaking) {
  return { id, at, from, schema: SCHEMA_VERSION };
}

function seal(round: Omit<Round, 'hash'>, sha256: Sha256): Round {
  const body = jsonObject.parse(round);
  return { ...round, hash: roundHash(body, sha256) };
}

function spoken({ item, verdict, reason, changes }: AnswerPoint): Answer {
  const reasons = changes
    .filter((change) => change.reason !== '')
    .map(({ kind, id, field, reason: why }) => ({ kind, id, field, reason: why }));
  return { item, verdict, reason, reasons };
}

type Wanted = Pick<FieldChange, 'kind' | 'id' | 'field' | 'to'>;

/** The wanted fields as an edit over the snapshot; a month that had no target yet becomes an added value. */
function proposalOver(snapshot: readonly PlanRecord[], wanted: readonly Wanted[]) {
  const shown = new Map(snapshot.map((record) => [`${record.kind} ${record.id}`, record]));
  const changed: FieldChange[] = [];
  const added = new Map<string, Value>();
  for (const { kind, id, field, to } of wanted) {
    const record = shown.get(`${kind} ${id}`);
    const from = record && fieldValue(record, field);
    if (from !== undefined) {
      if (!jsonEqual(from, to)) changed.push({ kind, id, field, from, to });
    } else {
      added.set(id, { ...(added.get(id) ?? newValue(id)), ...target(field, to) });
    }
  }
  return { changed, added: [...added.values()] };
}

function newValue(id: string): Value {
  const [item = '', at = ''] = id.split('~');
  const parts = { item: itemId.safeParse(item), at: month.safeParse(at) };
  if (!parts.item.success || !parts.at.success) {
    throw new CatchballError(
      'badInput',
      `There is nothing called ${id} to change in what was passed.`,
      'Answer only what was passed.',
    );
  }
  return blankValue({
    id: valueIdOf(parts.item.data, parts.at.data),
    item: parts.item.data,
    month: parts.at.data,
  });
}

function target(field: string, to: JsonValue): Partial<Value> {
  if (field === 'plan' && (typeof to === 'number' || to === null)) return { plan: to };
  if (field === 'milestone' && typeof to === 'string') return { milestone: to };
  throw new CatchballError(
    'badInput',
    `A monthly target has no field ${field} like that.`,
    'Give a number or a milestone.',
  );
}
