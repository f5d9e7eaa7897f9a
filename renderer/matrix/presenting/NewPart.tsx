import { useEffect, useState } from 'react';
import type { Part } from '#shared/matrix/reveal.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import { placed } from '../overlay/placed.ts';
import { boxOfPart } from './part.ts';

interface NewPartProps {
  readonly scene: Scene;
  readonly part: Part;
}

const SHOWN_MS = 1800;

/** A frame for a moment around what has just come up. Mount it anew for every step. */
export function NewPart({ scene, part }: NewPartProps) {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  const box = boxOfPart(scene, part);
  return shown && box ? <div className="presenting-new" style={placed(box)} /> : null;
}
