import { useEffect } from 'react';
import { FileOpening } from '../catchball/opening/FileOpening.tsx';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { PlanContext, type Stores, StoresContext, useApp, useView } from '../state/stores.ts';
import { Banner } from '../ui/Banner.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FileChooser } from './FileChooser.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { Notices } from './Notices.tsx';
import { PlanScreen } from './PlanScreen.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { StartPage } from './StartPage.tsx';

export function App({ stores }: { readonly stores: Stores }) {
  // The whole page is drawn again in the new language; what it holds stays.
  const { language } = useSpeech();
  useEffect(() => {
    document.documentElement.lang = language;
    void stores.app.host.call('app.useLanguage', { language });
  }, [language, stores]);
  return (
    <StoresContext value={stores}>
      <ErrorBoundary>
        <Screen />
        <FileChooser />
        <ProfileDialog />
        <LeaveDialog />
        <FileOpening />
        <ReopenDialog />
        <Notices />
      </ErrorBoundary>
    </StoresContext>
  );
}

function Screen() {
  const known = useApp((app) => app.info !== null);
  const plan = useApp((app) => app.plan);
  const lost = useApp((app) => app.connection === 'lost');
  const theme = useView((view) => view.theme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  if (!known) return lost && <Banner tone="warn">{t('connection.lost')}</Banner>;
  if (!plan) return <StartPage />;
  return (
    <PlanContext value={plan} key={plan.getState().opened.plan}>
      <PlanScreen />
    </PlanContext>
  );
}
