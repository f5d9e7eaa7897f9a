import { z } from 'zod';
import { matrixId, threadId } from '../../plan/ids.ts';
import { arrangementName, role, shortText } from '../../plan/records/fields.ts';
import { matrixFit } from '../matrix-pages.ts';
import { A3_LANDSCAPE, paper, paperOf } from '../paper.ts';

/** Longer lists than any plan has; a hostile file could hold millions. */
const MOST = 5000;
const MOST_PARTS = 100;

const matrices = z
  .union([z.literal('all'), z.array(matrixId).min(1).max(MOST)])
  .default('all')
  .describe(
    'The matrices that the part is about, by id; all, unit by unit from the top, where it is not said.',
  );

const onPaper = {
  paper: paper.optional().describe('The paper of this part, where it is another than that of the pack.'),
};

/** One part of a planning pack. */
export const packPart = z.discriminatedUnion('part', [
  z
    .strictObject({
      part: z.literal('cover'),
      matrices,
      signatures: z
        .enum(['all', 'top', 'none'])
        .default('all')
        .describe(
          'Lines to sign: for every matrix that nobody has approved yet, for the topmost only, or none.',
        ),
      ...onPaper,
    })
    .describe('Title, unit, period, revision, status, and who has approved it or is to sign.'),
  z
    .strictObject({
      part: z.literal('matrix'),
      matrices,
      paper: paper.default(A3_LANDSCAPE).describe('The paper that the matrices are drawn on.'),
      arrangement: z
        .union([z.literal('own'), arrangementName])
        .default('own')
        .describe('Which role stands on which side; "own" leaves each matrix as it is.'),
      fit: matrixFit
        .default({ fit: 'whole' })
        .describe(
          'How each comes onto that paper: whole, as tiles of a poster, split over pages, or step by step.',
        ),
      ifTooSmall: z
        .enum(['refuse', 'larger', 'split', 'tiles'])
        .default('refuse')
        .describe(
          'What becomes of a matrix whose type would come out below 6 points: left out with a note, the next larger paper, or one of the other ways to fit.',
        ),
    })
    .describe('The X-matrices themselves, each with its legend.'),
  z
    .strictObject({ part: z.literal('linear'), matrices, ...onPaper })
    .describe('All items in reading order, with owner, due date, target and links.'),
  z
    .strictObject({ part: z.literal('cascade'), ...onPaper })
    .describe('The units, what became what from level to level, and what does not cascade.'),
  z
    .strictObject({ part: z.literal('alignment'), ...onPaper })
    .describe('How much of the vision is carried and why, what would raise it, and what each unit carries.'),
  z
    .strictObject({ part: z.literal('measures'), matrices, ...onPaper })
    .describe('Plan and actual of the measures, month by month.'),
  z
    .strictObject({
      part: z.literal('items'),
      matrices,
      items: z
        .union([z.literal('all'), z.array(shortText.min(1)).min(1).max(MOST)])
        .default('all')
        .describe('Items of those matrices, by id or by code such as P3.'),
      roles: z
        .array(role)
        .min(1)
        .max(role.options.length)
        .default([...role.options])
        .describe('Only items of these roles.'),
      ...onPaper,
    })
    .describe(
      'One page per item: why, owner, dates, links with their reasons, duties, commitments, figures.',
    ),
  z
    .strictObject({
      part: z.literal('people'),
      people: z
        .union([z.literal('all'), z.array(shortText.min(1)).min(1).max(MOST)])
        .default('all')
        .describe('People by id or by name; all who own or owe anything, where it is not said.'),
      ...onPaper,
    })
    .describe('One sheet per person: all they own or owe over all levels, and why.'),
  z
    .strictObject({
      part: z.literal('protocol'),
      threads: z
        .union([z.literal('all'), z.array(threadId).min(1).max(MOST)])
        .default('all')
        .describe('The catchball threads, by id.'),
      ...onPaper,
    })
    .describe('Who proposed, answered and agreed what, round by round.'),
  z
    .strictObject({ part: z.literal('findings'), ...onPaper })
    .describe('What people overlook in their matrices, rule by rule.'),
  z
    .strictObject({
      part: z.literal('revisions'),
      edits: z
        .int()
        .min(0)
        .max(200)
        .default(0)
        .describe('How many of the last changes are listed below the named revisions.'),
      ...onPaper,
    })
    .describe('The named revisions with date, author and note.'),
]);
export type PackPart = z.infer<typeof packPart>;
export type PartName = PackPart['part'];
export type PartOf<P extends PartName> = Extract<PackPart, { readonly part: P }>;

/** What a planning pack is made of; a person chooses it on screen, the command line reads it from `pack.json`. */
export const pack = z.strictObject({
  title: shortText.default('').describe('On the cover and in the PDF; empty takes that of the plan.'),
  paper: paper
    .default(paperOf('A4', 'portrait'))
    .describe('The paper of all parts that do not name another; matrices have their own.'),
  parts: z.array(packPart).min(1).max(MOST_PARTS).describe('The parts in the order in which they are bound.'),
});
export type Pack = Readonly<z.infer<typeof pack>>;

/** What a planning session usually wants. */
export const USUAL_PACK: Pack = pack.parse({
  parts: [
    { part: 'cover' },
    { part: 'matrix' },
    { part: 'linear' },
    { part: 'cascade' },
    { part: 'alignment' },
    { part: 'measures', paper: { name: 'A4', orientation: 'landscape' } },
    { part: 'findings' },
    { part: 'protocol' },
    { part: 'revisions' },
  ],
});
