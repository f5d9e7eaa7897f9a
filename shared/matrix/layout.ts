import type { MatrixView } from '../plan/queries/matrix-view.ts';
import { ROLES } from '../plan/records/fields.ts';
import type { Arrangement } from './arrangements.ts';
import { layOutCentre } from './centre.ts';
import { frameOf, type LayoutOptions } from './frame.ts';
import { layOutGrids } from './grids.ts';
import { keepEqual } from './keep-equal.ts';
import { layOutLegend } from './legend.ts';
import { type MarkSource, placeMarks } from './marks.ts';
import type { TextMeasurer } from './measure.ts';
import { layOutPeople } from './people.ts';
import type { Grid, Scene } from './scene.ts';
import { layOutSide } from './sides.ts';
import { layOutTitle } from './title.ts';

interface Input {
  readonly view: MatrixView;
  readonly arrangement: Arrangement;
  readonly measurer: TextMeasurer;
  readonly options: LayoutOptions;
}

/** What a scene was made of, so that the next one can keep what did not change. */
const inputs = new WeakMap<Scene, Input>();

const NO_MARKS: MarkSource = { links: [], duties: [] };

/**
 * Lays out one matrix. Boxes and broken text depend on items, people and names only: where these are the same as in
 * `previous`, its geometry is kept and only rows whose marks changed become new objects.
 * @param previous the scene before, if there is one; any scene is fine
 */
export function layoutMatrix(
  view: MatrixView,
  arrangement: Arrangement,
  measurer: TextMeasurer,
  options: LayoutOptions,
  previous?: Scene,
): Scene {
  const input = { view, arrangement, measurer, options };
  const before = previous && inputs.get(previous);
  const scene =
    previous && before && sameGeometry(before, input)
      ? withGrids(previous, placeMarks(previous.grids, before.view, view))
      : layoutAnew(input, previous);
  inputs.set(scene, input);
  return scene;
}

function layoutAnew(input: Input, previous: Scene | undefined): Scene {
  const geometry = layoutGeometry(input);
  const grids = placeMarks(geometry.grids, NO_MARKS, input.view);
  // A new text may leave most of the sheet where it was: that stays the same objects.
  return keepEqual(previous, withGrids(geometry, grids));
}

/** Everything but the marks. */
function layoutGeometry({ view, arrangement, measurer, options }: Input): Scene {
  const { words } = options;
  const frame = frameOf(view, arrangement, measurer, options);
  const labels = words.arrangements[arrangement.name].roles;
  const side = (name: 'north' | 'east' | 'south' | 'west') =>
    layOutSide(
      name,
      {
        role: arrangement.roles[name],
        label: view.plan?.roleNames?.[arrangement.roles[name]] || labels[arrangement.roles[name]],
        items: view.items[arrangement.roles[name]],
      },
      frame,
      measurer,
    );
  const sides = { north: side('north'), east: side('east'), south: side('south'), west: side('west') };
  const { people, next } = layOutPeople(view, frame, measurer);
  return {
    matrix: view.matrix.id,
    words,
    width: frame.width,
    height: frame.height,
    title: layOutTitle(view, frame.title, measurer, words),
    centre: layOutCentre(frame.centre, view.plan?.trueNorth ?? '', measurer),
    sides,
    grids: layOutGrids(sides, people),
    people,
    nextPerson: next,
    legend: layOutLegend(view, frame.legend, measurer, words),
  };
}

function withGrids(scene: Scene, grids: readonly Grid[]): Scene {
  return grids === scene.grids ? scene : { ...scene, grids };
}

/** Whether two inputs come out in the same boxes with the same texts. Records are immutable, so identity tells. */
function sameGeometry(one: Input, other: Input): boolean {
  const [a, b] = [one.view, other.view];
  return (
    one.arrangement === other.arrangement &&
    one.measurer === other.measurer &&
    sameOptions(one.options, other.options) &&
    a.matrix === b.matrix &&
    a.plan === b.plan &&
    a.unit === b.unit &&
    a.period === b.period &&
    a.level === b.level &&
    a.owner === b.owner &&
    ROLES.every((role) => sameList(a.items[role], b.items[role], (x, y) => x === y)) &&
    sameList(a.people, b.people, (x, y) => x.participant === y.participant && x.person === y.person) &&
    hasAdverse(a) === hasAdverse(b)
  );
}

/** The legend explains adverse effects only where there are some. */
function hasAdverse({ links }: MatrixView): boolean {
  return links.some(({ effect }) => effect === 'negative');
}

function sameOptions(a: LayoutOptions, b: LayoutOptions): boolean {
  if (a.words !== b.words) return false;
  if (a.mode !== 'print' || b.mode !== 'print') return a.mode === b.mode;
  return a.area.width === b.area.width && a.area.height === b.area.height;
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((value, index) => {
      const other = b[index];
      return other !== undefined && same(value, other);
    })
  );
}
