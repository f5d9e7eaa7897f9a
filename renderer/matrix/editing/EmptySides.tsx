import { memo } from 'react';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { t } from '../../messages/messages.ts';
import { placed } from '../overlay/placed.ts';

interface EmptySidesProps {
  readonly scene: Scene;
  readonly hasTrueNorth: boolean;
}

/** What belongs to a side that has nothing yet, and how to begin; level with the reader even beside vertical text. */
export const EmptySides = memo(function EmptySides({ scene, hasTrueNorth }: EmptySidesProps) {
  const sides = Object.values(scene.sides).filter(({ items }) => items.length === 0);
  return (
    <>
      {sides.map(
        ({ name, role, next }) => next && <Hint key={name} box={next} text={t(`matrix.empty.${role}`)} />,
      )}
      {!hasTrueNorth && <Hint box={scene.centre.heart} text={t('matrix.empty.trueNorth')} />}
    </>
  );
});

function Hint({ box, text }: { readonly box: Rect; readonly text: string }) {
  return (
    <div className="matrix-empty-hint" style={placed(box)} aria-hidden="true">
      <p>{text}</p>
    </div>
  );
}
