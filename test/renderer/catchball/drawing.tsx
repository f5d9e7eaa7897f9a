import { CatchballScreen } from '#renderer/catchball/CatchballScreen.tsx';
import type { SheetDrawing } from '#renderer/catchball/reviewing/sheet-drawing.ts';
import type { ThreadId } from '#shared/plan/ids.ts';

/** In place of the drawn sheet: the texts of its items as they would be. */
const itemTexts: SheetDrawing = ({ after }) => (
  <ul aria-label="Sheet">
    {after.map((record) => record.kind === 'item' && <li key={record.id}>{record.text}</li>)}
  </ul>
);

/** The catchball screen with a plain drawing. */
export function catchballScreen(
  opened: { readonly id: ThreadId } | null = null,
  onClose: () => void = () => undefined,
) {
  return (
    <CatchballScreen
      opened={opened}
      sheetDrawing={itemTexts}
      onShowItem={() => undefined}
      onClose={onClose}
    />
  );
}
