import { useApp, useStores } from '../state/stores.ts';
import { later } from '../ui/later.ts';

const MergeReview = later(async () => (await import('../review/merging/MergeReview.tsx')).MergeReview);
const ImportDialog = later(async () => (await import('../importing/ImportDialog.tsx')).ImportDialog);

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
