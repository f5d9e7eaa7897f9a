import type { Language } from '../../language.ts';
import type { TextMeasurer } from '../../matrix/measure.ts';
import { SHEET_WORDS } from '../../matrix/words.ts';
import { monthsOf } from '../../plan/months.ts';
import { type MatrixView, matrixView } from '../../plan/queries/matrix-view.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { alignmentSection } from '../../report/alignment.ts';
import { cascadeSection } from '../../report/cascade.ts';
import { coverSection } from '../../report/cover.ts';
import { findingsSection } from '../../report/findings.ts';
import { itemPageSection } from '../../report/item-page.ts';
import { linearListSection } from '../../report/linear-list.ts';
import { measuredItems } from '../../report/measured.ts';
import { measuresSection } from '../../report/measures.ts';
import { personPageSection } from '../../report/person-page.ts';
import { protocolSections } from '../../report/protocol.ts';
import { revisionHistorySection, type ToldEdit } from '../../report/revision-history.ts';
import type { Section } from '../../report/section.ts';
import { ITEM_PAGE_WORDS } from '../../report/words/item-page.ts';
import { LINEAR_LIST_WORDS } from '../../report/words/linear-list.ts';
import { PERSON_PAGE_WORDS } from '../../report/words/person-page.ts';
import { COMFORTABLE_POINTS } from '../fit-sheet.ts';
import { type Flow, sectionPages } from '../flow/section-pages.ts';
import type { Gradual } from '../gradual.ts';
import { footerOf } from '../sheet.ts';
import {
  type Chosen,
  chosenItems,
  chosenMatrices,
  chosenPeople,
  chosenThreads,
  withThreads,
} from './chosen.ts';
import { matrixStep } from './matrix-step.ts';
import type { Note } from './notes.ts';
import type { Pack, PackPart, PartName, PartOf } from './pack.ts';
import { PACK_WORDS } from './words.ts';

/** A part of several sections, and whether this is the first of them. */
export interface Part {
  readonly title: string;
  readonly opens: boolean;
}

/** What one step makes; pages are counted from 0 in it. */
export interface Made extends Flow {
  readonly notes: readonly Note[];
}

export type Step = () => Gradual<Made>;

/** One after the other: what is said of pages follows them. */
export function joined(all: readonly Made[]): Made {
  const starts: number[] = [];
  let count = 0;
  for (const { pages } of all) {
    starts.push(count);
    count += pages.length;
  }
  const start = (index: number) => starts[index] ?? 0;
  return {
    pages: all.flatMap(({ pages }) => pages),
    outline: all.flatMap(({ outline }, index) =>
      outline.map((entry) => ({ ...entry, page: entry.page + start(index) })),
    ),
    notes: all.flatMap(({ notes }, index) =>
      notes.map((note) => ('page' in note ? { ...note, page: note.page + start(index) } : note)),
    ),
  };
}

export interface StepsInput {
  readonly records: RecordSet;
  readonly language: Language;
  readonly measurer: TextMeasurer;
  readonly today: string;
  readonly edits: readonly ToldEdit[];
  /** Of the pack. */
  readonly title: string;
  readonly pack: Pack;
}

interface PartSteps {
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}

/** What has to be done for each part of a pack, in order: a step is a section of one matrix, item or thread. */
export function stepsOf(input: StepsInput): readonly PartSteps[] {
  return input.pack.parts.map((part) => stepsOfPart(part, input));
}

function stepsOfPart(part: PackPart, input: StepsInput): PartSteps {
  const { records, language, measurer } = input;
  const words = PACK_WORDS[language];
  const matrices = (of: { readonly matrices: Parameters<typeof chosenMatrices>[1] }) =>
    chosenMatrices(records, of.matrices);
  const section = (make: () => Section): PartSteps => ({
    steps: [atOnceStep(() => flowed(make(), part, input, { footer: [input.title] }))],
    notes: [],
  });
  switch (part.part) {
    case 'cover': {
      const { found, missing } = matrices(part);
      const cover = () =>
        coverSection(
          records,
          {
            title: input.pack.title,
            matrices: found.map(({ matrix }) => matrix.id),
            signatures: part.signatures,
            today: input.today,
          },
          language,
        );
      return {
        steps: [atOnceStep(() => flowed(cover(), part, input, { footer: [input.title], look: 'cover' }))],
        notes: missingNotes(part.part, 'matrix', missing),
      };
    }
    case 'matrix': {
      const chosen = matrices(part);
      // A heading above a single one would only say it twice.
      const within = (opens: boolean) => (chosen.found.length > 1 ? { title: words.matrices, opens } : null);
      return each(
        part.part,
        'matrix',
        chosen,
        (view, opens) => () => matrixStep(view, { language, measurer, chosen: part, part: within(opens) }),
      );
    }
    case 'linear':
      return eachAtOnce(part.part, 'matrix', matrices(part), (view, opens) =>
        flowed(linearListSection(records, view, language), part, input, {
          footer: footerFor(view, input),
          part: { title: LINEAR_LIST_WORDS[language].part, opens },
        }),
      );
    case 'measures':
      return eachAtOnce(part.part, 'matrix', measured(matrices(part), part.matrices), (view, opens) =>
        // The part's name stands above it already.
        flowed({ ...measuresSection(view, language), title: view.matrix.title }, part, input, {
          footer: footerFor(view, input),
          part: { title: words.measures, opens },
        }),
      );
    case 'items': {
      const { found, missing } = matrices(part);
      const items = eachAtOnce(part.part, 'item', chosenItems(found, part), (item, opens) =>
        flowed(itemPageSection(records, item, language), part, input, {
          footer: footerFor(matrixView(records, item.matrix), input),
          part: { title: ITEM_PAGE_WORDS[language].part, opens },
        }),
      );
      return { ...items, notes: [...missingNotes(part.part, 'matrix', missing), ...items.notes] };
    }
    case 'people':
      return eachAtOnce(part.part, 'person', chosenPeople(records, part.people), (person, opens) =>
        flowed(personPageSection(records, person.id, input.today, language), part, input, {
          footer: [input.title],
          part: { title: PERSON_PAGE_WORDS[language].part, opens },
        }),
      );
    case 'protocol': {
      const { found, missing } = chosenThreads(records, part.threads);
      const protocol = () =>
        protocolSections(withThreads(records, found), language).map((made, index) =>
          // The first is the overview, which opens the part under its own title.
          flowed(made, part, input, {
            footer: [input.title],
            part: index === 0 ? null : { title: words.protocol, opens: false },
          }),
        );
      return {
        steps: [atOnceStep(() => joined(protocol()))],
        notes: missingNotes(part.part, 'thread', missing),
      };
    }
    case 'cascade':
      return section(() => cascadeSection(records, language));
    case 'alignment':
      return section(() => alignmentSection(records, language));
    case 'findings':
      return section(() => findingsSection(records, language, input.today));
    case 'revisions':
      return section(() =>
        revisionHistorySection(records, part.edits === 0 ? null : input.edits.slice(0, part.edits), language),
      );
  }
}

/** Where all matrices were asked for, those without any figures are left out, unless nothing else is left. */
function measured(chosen: Chosen<MatrixView>, asked: PartOf<'measures'>['matrices']): Chosen<MatrixView> {
  const found = chosen.found.filter((view) =>
    measuredItems(view, monthsOf(view.period)).some(({ values }) => values.size > 0),
  );
  return asked === 'all' && found.length > 0 ? { ...chosen, found } : chosen;
}

/** A step that is done in one go, because it is soon done. */
function atOnceStep(make: () => Made): Step {
  return function* () {
    yield;
    return make();
  };
}

function eachAtOnce<T>(
  part: PartName,
  what: Extract<Note, { note: 'missing' }>['what'],
  chosen: Chosen<T>,
  make: (one: T, opens: boolean) => Made,
): PartSteps {
  return each(part, what, chosen, (one, opens) => atOnceStep(() => make(one, opens)));
}

/** A step for each of what was found. The first one opens the part. */
function each<T>(
  part: PartName,
  what: Extract<Note, { note: 'missing' }>['what'],
  { found, missing }: Chosen<T>,
  stepOf: (one: T, opens: boolean) => Step,
): PartSteps {
  return {
    steps: found.map((one, index) => stepOf(one, index === 0)),
    notes: missingNotes(part, what, missing),
  };
}

function missingNotes(
  part: PartName,
  what: Extract<Note, { note: 'missing' }>['what'],
  names: readonly string[],
): readonly Note[] {
  return names.map((name) => ({ note: 'missing', part, what, name }));
}

function footerFor(view: MatrixView, { language }: StepsInput): readonly string[] {
  return footerOf({ view, words: SHEET_WORDS[language] });
}

function flowed(
  section: Section,
  { part, paper }: PackPart,
  { measurer, pack }: StepsInput,
  given: { readonly footer: readonly string[]; readonly part?: Part | null; readonly look?: 'cover' },
): Made {
  const { footer, part: within = null, look = 'plain' } = given;
  const flow = sectionPages(section, { paper: paper ?? pack.paper, measurer, footer, part: within, look });
  const notes = flow.pages.flatMap(({ smallestPoints }, page): readonly Note[] =>
    smallestPoints < COMFORTABLE_POINTS
      ? [{ note: 'small', part, title: section.title, page, smallestPoints }]
      : [],
  );
  return { ...flow, notes };
}
