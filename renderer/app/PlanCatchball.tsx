import { SheetWindowContext } from '../catchball/answering/SenderSheet.tsx';
import { CatchballScreen } from '../catchball/CatchballScreen.tsx';
import { SheetWindow } from '../matrix/SheetWindow.tsx';
import { useApp, usePlanStore } from '../state/stores.ts';
import { ChangedSheet } from './ChangedSheet.tsx';

/** The catchball screen of the open plan, with what other features draw for it and the way back to the matrix. */
export function PlanCatchball({ onClose }: { readonly onClose: () => void }) {
  const store = usePlanStore();
  const openedThread = useApp((state) => state.openedThread);
  return (
    <SheetWindowContext value={SheetWindow}>
      <CatchballScreen
        opened={openedThread}
        sheetDrawing={ChangedSheet}
        onShowItem={(matrix, item) =>
          void store.jumpTo({ matrix, to: { at: 'item', item }, withFocus: true, covered: null })
        }
        onClose={onClose}
      />
    </SheetWindowContext>
  );
}
