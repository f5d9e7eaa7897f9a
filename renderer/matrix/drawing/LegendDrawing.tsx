import { memo } from 'react';
import type { Legend } from '#shared/matrix/scene.ts';
import { MarkShape } from './MarkShape.tsx';
import { Plate } from './Plate.tsx';
import { TextLines } from './TextLines.tsx';

/** Every symbol on the sheet with its meaning. */
export const LegendDrawing = memo(function LegendDrawing({ legend }: { readonly legend: Legend }) {
  const { box, headings, entries, negative } = legend;
  return (
    <Plate box={box} className="matrix-legend">
      {headings.map((heading) => (
        <TextLines key={`${heading.box.x} ${heading.box.y}`} block={heading} className="matrix-field-label" />
      ))}
      {entries.map(({ scale, level, mark, text }) => (
        <g key={`${scale} ${level.key}`}>
          <MarkShape mark={mark} />
          <TextLines block={text} className="matrix-text" />
        </g>
      ))}
      {negative && (
        <>
          <MarkShape mark={negative.mark} />
          <TextLines block={negative.text} className="matrix-text" />
        </>
      )}
    </Plate>
  );
});
