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
      {scene.people.length === 0 && scene.nextPerson && (
        <Hint box={scene.nextPerson} text={t('matrix.empty.person')} vertical />
      )}
      {!hasTrueNorth && <Hint box={scene.centre.heart} text={t('matrix.empty.trueNorth')} />}
    </>
  );
});

interface HintProps {
  readonly box: Rect;
  readonly text: string;
  /** For a box that is too narrow for words. */
  readonly vertical?: boolean;
}

function Hint({ box, text, vertical = false }: HintProps) {
  return (
    <div
      className={vertical ? 'matrix-empty-hint is-vertical' : 'matrix-empty-hint'}
      style={placed(box)}
      aria-hidden="true"
    >
      <p>{text}</p>
    </div>
  );
}
