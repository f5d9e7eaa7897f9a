import { memo, useMemo } from 'react';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { Sheet } from '../../matrix/drawing/Sheet.tsx';
import { t } from '../../messages/messages.ts';
import { speech } from '../../messages/speech.ts';
import { contentsOf, draftRecords, type NewPlanDraft, type Step } from './new-plan-draft.ts';

/** Room for the drawing, in CSS pixels; new-plan.css says the same. */
const ROOM = { width: 372, height: 330 };

/** The matrix as it would be, small, with the part marked that the present step fills. */
export const DraftDrawing = memo(function DraftDrawing({ draft }: { readonly draft: NewPlanDraft }) {
  const scene = useMemo(() => sceneOf(draft), [draft]);
  if (!scene) return null;
  const seen = extentOf(scene);
  const scale = Math.min(ROOM.width / seen.width, ROOM.height / seen.height, 1);
  const part = partOf(scene, draft.step);
  const { people, ...items } = contentsOf(draft);
  const count = Object.values(items).flat().length;
  return (
    <div
      className="draft-drawing matrix-editor"
      role="img"
      aria-label={t('newPlan.drawing', { items: count, people: people.length })}
      style={{ inlineSize: seen.width * scale, blockSize: seen.height * scale }}
    >
      <div
        className="draft-sheet"
        style={{
          width: scene.width,
          height: scene.height,
          transform: `scale(${scale}) translate(${-seen.x}px, ${-seen.y}px)`,
        }}
      >
        <Sheet scene={scene} />
        {part && (
          <div
            className="draft-part"
            style={{
              left: part.x,
              top: part.y,
              width: part.width,
              height: part.height,
              outlineWidth: 2 / scale,
            }}
          />
        )}
      </div>
    </div>
  );
});

function sceneOf(draft: NewPlanDraft): Scene | null {
  const records = draftRecords(draft);
  const [matrix] = records.list('matrix');
  if (!matrix) return null;
  const view = matrixView(records, matrix.id);
  return layoutMatrix(view, ARRANGEMENTS[draft.arrangement], bundledMeasurer, {
    mode: 'edit',
    words: speech().words,
  });
}

/** What a step fills: the side with the place for its next item, the people, or the middle. */
function partOf({ sides, centre, people, nextPerson }: Scene, step: Step): Rect | null {
  if (step === 'basics') return null;
  if (step === 'trueNorth') return centre.heart;
  if (step === 'people')
    return around([...people.map(({ box }) => box), ...(nextPerson ? [nextPerson] : [])]);
  const side = Object.values(sides).find(({ role }) => role === step);
  return side ? around([...side.items.map(({ box }) => box), ...(side.next ? [side.next] : [])]) : null;
}

const EDGE = 6;

/** The sheet without title and legend. */
function extentOf({ sides, centre, people, nextPerson, grids }: Scene): Rect {
  const all = Object.values(sides).flatMap(({ items, next }) => [
    ...items.map(({ box }) => box),
    ...(next ? [next] : []),
  ]);
  const box = around([
    centre.box,
    ...all,
    ...people.map((person) => person.box),
    ...grids.filter(({ box: { width, height } }) => width > 0 && height > 0).map((grid) => grid.box),
    ...(nextPerson ? [nextPerson] : []),
  ]);
  return { x: box.x - EDGE, y: box.y - EDGE, width: box.width + 2 * EDGE, height: box.height + 2 * EDGE };
}

function around(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
