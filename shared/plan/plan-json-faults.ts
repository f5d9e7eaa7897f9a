import type { z } from 'zod';

/** The first thing that does not fit, in plain words: "must be a text", which follow the name of the field. */
export interface Fault {
  /** Such as `approval.at`; empty where it is about the whole. */
  readonly field: string;
  readonly says: string;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

export function faultOf({ issues }: z.ZodError): Fault {
  const [issue] = issues;
  if (!issue) return { field: '', says: 'does not fit' };
  return { field: issue.path.map(String).join('.'), says: wordsFor(issue) };
}

function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? `is missing; it must be ${TYPES[issue.expected] ?? issue.expected}`
        : `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than ${issue.maximum} characters`
        : `has or is more than ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'must not be empty'
        : `has or is less than ${issue.minimum}`;
    case 'unrecognized_keys':
      return `has fields that are not known: ${issue.keys
        .slice(0, 3)
        .map((key) => quotable(key))
        .join(', ')}`;
    case 'invalid_union':
      return 'is of no kind that a plan knows';
    case 'invalid_format':
      return issue.format === 'datetime' ? 'must be a time such as 2026-03-05T08:00:00Z' : issue.message;
    default:
      return issue.message;
  }
}

/** So much of a foreign text, and in such letters, as fits into a sentence. */
export function quotable(text: string, most = 60): string {
  const visible = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '\ufffd');
  return visible.length > most ? `${visible.slice(0, most).toWellFormed()}…` : visible;
}
