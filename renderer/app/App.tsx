import { useEffect } from 'react';
import { PlanContext, type Stores, StoresContext, useApp, useView } from '../state/stores.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FileChooser } from './FileChooser.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { Notices } from './Notices.tsx';
import { PlanScreen } from './PlanScreen.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';
import { StartPage } from './StartPage.tsx';

export function App({ stores }: { readonly stores: Stores }) {
  return (
    <StoresContext value={stores}>
      <ErrorBoundary>
        <Screen />
        <FileChooser />
        <ProfileDialog />
        <LeaveDialog />
        <Notices />
      </ErrorBoundary>
    </StoresContext>
  );
}

function Screen() {
  const known = useApp((app) => app.info !== null);
  const plan = useApp((app) => app.plan);
  const theme = useView((view) => view.theme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  if (!known) return null;
  if (!plan) return <StartPage />;
  return (
    <PlanContext value={plan} key={plan.getState().opened.plan}>
      <PlanScreen />
    </PlanContext>
  );
}
