import { memo, useRef, useState } from 'react';
import type { Scale } from '#shared/plan/records/fields.ts';
import { LevelSelect } from './LevelSelect.tsx';

export interface LevelEntry<I extends string> {
  readonly id: I;
  readonly label: string;
  readonly level: string | null;
}

interface LevelListProps<I extends string> {
  readonly entries: readonly LevelEntry<I>[];
  readonly scale: Scale;
  readonly readOnly: boolean;
  readonly onChange: (id: I, level: string | null) => void;
}

/**
 * The marks of one item as lines. A large matrix has hundreds of them, and they change with every step of the focus:
 * a line is drawn again only where its own text or level differs.
 */
export function LevelList<I extends string>({ entries, scale, readOnly, onChange }: LevelListProps<I>) {
  const latest = useRef(onChange);
  latest.current = onChange;
  const [change] = useState(() => (id: I, level: string | null) => latest.current(id, level));
  return (
    <div className="inspector-levels">
      {entries.map(({ id, label, level }) => (
        <LevelLine<I>
          key={id}
          id={id}
          label={label}
          level={level}
          scale={scale}
          readOnly={readOnly}
          onChange={change}
        />
      ))}
    </div>
  );
}

type LevelLineProps<I extends string> = Omit<LevelListProps<I>, 'entries'> & LevelEntry<I>;

function LevelLineOf<I extends string>({ id, onChange, ...line }: LevelLineProps<I>) {
  return <LevelSelect {...line} onChange={(level) => onChange(id, level)} />;
}
// memo() forgets the type parameter of what it wraps.
const LevelLine = memo(LevelLineOf) as typeof LevelLineOf;
