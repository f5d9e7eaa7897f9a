import type { ThreadHeader } from '../catchball/format.ts';
import type { FieldTalk, Statement, Subject } from '../catchball/protocol.ts';
import type { JsonValue } from '../json.ts';
import { codeAndText } from './told.ts';
import type { Formats } from './words/formats.ts';
import type { ProtocolWords } from './words/protocol.ts';

/** What minutes are told with, in one language. */
export interface Minutes {
  readonly words: ProtocolWords;
  readonly formats: Formats;
  readonly header: ThreadHeader;
}

/** What a statement is about: code and text; empty where it is about the whole passing. */
export function subjectOf(statement: Statement): string {
  return 'about' in statement && statement.about ? codeAndText(statement.about) : '';
}

/** What a statement says beside its kind and its subject, line by line. */
export function saidIn(statement: Statement, minutes: Minutes): string {
  return linesOf(statement, minutes)
    .filter((line) => line !== '')
    .join('\n');
}

function linesOf(statement: Statement, minutes: Minutes): readonly string[] {
  const { words, formats, header } = minutes;
  switch (statement.says) {
    case 'proposal': {
      const { measureUnit } = statement.about;
      const last = statement.targets.findLast(({ plan }) => plan !== null);
      return last ? [words.target(formats.day(last.month), shown(last.plan, minutes, measureUnit))] : [];
    }
    case 'acceptance':
    case 'refusal':
    case 'appeal':
      return [statement.reason];
    case 'question':
      return [statement.text];
    case 'reply':
      return [statement.text, ...changeLines(statement.changes, statement.about, minutes)];
    case 'adjustment':
    case 'counterProposal':
    case 'ruling':
      return [...changeLines(statement.changes, statement.about, minutes), statement.reason];
    case 'obstacle':
      return [statement.obstacle.text];
    case 'gap': {
      const { type, has, needs } = statement.gap;
      return [words.gap(words.gaps[type], has || words.nothing, needs)];
    }
    case 'commitment': {
      const { by, text, state, owner, due, reason } = statement.commitment;
      const facts = [
        words.commitments[state],
        header[by].name,
        owner,
        due === null ? '' : words.due(formats.day(due)),
      ];
      return [text, facts.filter((fact) => fact !== '').join(' · '), reason];
    }
    case 'merge':
      return [words.merge(statement.rounds.join(', '))];
    case 'closing':
      return [words.closing(statement.person)];
    case 'agreement':
      return [words.agreement(statement.upper, header.upper.name, statement.lower, header.lower.name)];
    case 'withdrawal':
      return [words.withdrawal(statement.round)];
    case 'escalation':
      return [words.escalation(statement.to)];
  }
}

function changeLines(
  changes: readonly FieldTalk[],
  { measureUnit }: Subject,
  minutes: Minutes,
): readonly string[] {
  return changes.flatMap((change) => {
    const unit = change.kind === 'value' ? measureUnit : '';
    const line = minutes.words.change(
      fieldName(change, minutes),
      shown(change.from, minutes, unit),
      shown(change.to, minutes, unit),
      difference(change, minutes, unit),
    );
    return [line, change.reason];
  });
}

function fieldName({ kind, id, field }: FieldTalk, { words, formats }: Minutes): string {
  if (kind !== 'value') return (Object.hasOwn(words.fields, field) && words.fields[field]) || field;
  const month = formats.day(id.split('~')[1] ?? '');
  return field === 'plan' ? words.targetOf(month) : words.milestone(month);
}

const DAY = /^\d{4}-\d{2}(-\d{2})?$/;

function shown(value: JsonValue, { words, formats }: Minutes, unit = ''): string {
  if (typeof value === 'number') return [formats.number(value), unit].filter((part) => part !== '').join(' ');
  if (value === null || value === '') return words.nothing;
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DAY.test(value)) return formats.day(value);
  return (Object.hasOwn(words.better, value) && words.better[value]) || value;
}

/** `to` less `from`, with its sign; null where either is no number. */
function difference({ from, to }: FieldTalk, minutes: Minutes, unit: string): string | null {
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  // Decimal figures such as 0.3 - 0.1 would else come out with a tail of binary noise.
  const by = Number((to - from).toPrecision(12));
  const sign = by > 0 ? '+' : by < 0 ? '−' : '±';
  return `${sign}${shown(Math.abs(by), minutes, unit)}`;
}
