import type { ComponentProps } from 'react';
import { SheetWindow } from '../matrix/SheetWindow.tsx';
import { ChangedSheet as ReviewedSheet } from '../review/ChangedSheet.tsx';

type Changed = Omit<ComponentProps<typeof ReviewedSheet>, 'sheetWindow'>;

/** What catchball shows of a sheet: the drawing of the matrix with the marks of a comparison. */
export function ChangedSheet(changed: Changed) {
  return <ReviewedSheet sheetWindow={SheetWindow} {...changed} />;
}
