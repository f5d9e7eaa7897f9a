import { Fragment, memo } from 'react';
import type { TitleBlock } from '#shared/matrix/scene.ts';
import { Plate } from './Plate.tsx';
import { TextLines } from './TextLines.tsx';

/** What every sheet says about itself: heading, unit, level, period, owner, revision, date, status. */
export const TitleDrawing = memo(function TitleDrawing({ title }: { readonly title: TitleBlock }) {
  return (
    <Plate box={title.box} className="matrix-title">
      <TextLines block={title.heading} className="matrix-heading" />
      {title.fields.map(({ label, value }) => (
        <Fragment key={`${label.box.x} ${label.box.y}`}>
          <TextLines block={label} className="matrix-field-label" />
          <TextLines block={value} className="matrix-field-value" />
        </Fragment>
      ))}
    </Plate>
  );
});
