import { z } from 'zod';
import { CATCHBALL_MAJOR, CATCHBALL_MINOR, catchballDocument } from './format.ts';

/** The published JSON Schema (draft 2020-12) of the catchball file, made from the schema that the program itself uses. */
export function catchballJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(catchballDocument, {
      io: 'output',
      target: 'draft-2020-12',
      reused: 'ref',
      unrepresentable: 'any',
    }),
    title: `Tenkai catchball file ${CATCHBALL_MAJOR}.${CATCHBALL_MINOR}`,
    description:
      'One negotiation between two levels of a plan: its head and all its rounds. See catchball-format.md for hashes and rules between rounds.',
  };
}
