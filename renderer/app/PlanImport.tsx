import { ImportDialog } from '../importing/ImportDialog.tsx';
import { MergeReview } from '../review/merging/MergeReview.tsx';
import { useApp, useStores } from '../state/stores.ts';

/** The tables that the person has chosen to import, where they have: mapped by one feature, reviewed by another. */
export function PlanImport() {
  const { app } = useStores();
  const picked = useApp((state) => state.importing);
  if (!picked) return null;
  return (
    <ImportDialog
      key={picked.file}
      picked={picked}
      review={MergeReview}
      onAgain={() => void app.importTables()}
      onClose={app.endImport}
    />
  );
}
