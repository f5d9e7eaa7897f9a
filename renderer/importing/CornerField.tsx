import { useId, useState } from 'react';
import { cellAddress, cellPlace } from '#shared/exchange/read-tables.ts';
import type { ImportSheet } from '#shared/host/importing.ts';
import { t } from '../messages/messages.ts';

interface CornerFieldProps {
  readonly sheet: ImportSheet;
  readonly top: number;
  readonly left: number;
  readonly onChange: (corner: { readonly top: number; readonly left: number }) => void;
}

/** The first cell that holds a mark, as its address: heads stand above it and before it. */
export function CornerField({ sheet, top, left, onChange }: CornerFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(cellAddress(top, left));
  const place = cellPlace(typed.trim().toUpperCase());
  const fits =
    place !== null &&
    place.row >= 1 &&
    place.column >= 1 &&
    place.row < sheet.rows &&
    place.column < sheet.columns;
  const take = () => {
    if (fits && (place.row !== top || place.column !== left))
      onChange({ top: place.row, left: place.column });
  };
  return (
    <div className="import-option">
      <label htmlFor={id}>{t('importing.corner')}</label>
      <input
        id={id}
        value={typed}
        size={5}
        aria-invalid={!fits}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take();
        }}
      />
    </div>
  );
}
