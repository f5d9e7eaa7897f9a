import { DropTarget } from './DropTarget.tsx';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import { WhichPlanDialog } from './WhichPlanDialog.tsx';

/** All that opening a file may ask of the person, on whatever screen they are. */
export function FileOpening() {
  return (
    <>
      <DropTarget />
      <PassphraseDialog />
      <WhichPlanDialog />
    </>
  );
}
