import type { MatrixView } from '../plan/queries/matrix-view.ts';
import { fitText } from './fit.ts';
import type { Frame } from './frame.ts';
import type { TextMeasurer } from './measure.ts';
import type { PersonColumn, Rect } from './scene.ts';
import { INSET, INSET_ACROSS, ITEM_TYPE, SMALLEST_TYPE } from './spacing.ts';

export interface PeopleLayout {
  readonly people: readonly PersonColumn[];
  readonly next: Rect | null;
}

/** The heads of the people columns at the far right, level with the centre, first person leftmost. */
export function layOutPeople(view: MatrixView, frame: Frame, measurer: TextMeasurer): PeopleLayout {
  const { y, height } = frame.centre;
  let x = frame.peopleX;
  const people = view.people.map(({ participant, person }, index): PersonColumn => {
    const box = { x, y, width: frame.people.sizes[index] ?? 0, height };
    x += box.width;
    const inner = {
      x: box.x + INSET_ACROSS,
      y: y + INSET,
      width: box.width - 2 * INSET_ACROSS,
      height: height - 2 * INSET,
    };
    const style = {
      max: ITEM_TYPE,
      min: SMALLEST_TYPE,
      weight: 400,
      align: 'start',
      vertical: true,
    } as const;
    return {
      participant: participant.id,
      person: person.id,
      box,
      name: fitText(person.name, inner, style, measurer),
    };
  });
  return { people, next: frame.people.next > 0 ? { x, y, width: frame.people.next, height } : null };
}
