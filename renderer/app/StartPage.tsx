import { FilePlus2, FolderOpen, Inbox } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RecentPlan, SampleInfo } from '#shared/host/replies.ts';
import { t } from '../messages/messages.ts';
import { useStores } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { useCommands } from './commands.ts';
import { Emblem } from './Emblem.tsx';
import { NewPlanDialog } from './new-plan/NewPlanDialog.tsx';
import { RecentPlans } from './RecentPlans.tsx';
import { Samples } from './Samples.tsx';
import './start-page.css';

export function StartPage() {
  const { app } = useStores();
  const [recents, setRecents] = useState<readonly RecentPlan[] | null>(null);
  const [samples, setSamples] = useState<readonly SampleInfo[]>([]);
  const [creating, setCreating] = useState(false);

  useEffect(() => {
    document.title = t('app.name');
    void app.host.call('start.recents', {}).then((reply) => setRecents(reply.ok ? reply.value : []));
    void app.host.call('start.samples', {}).then((reply) => setSamples(reply.ok ? reply.value : []));
  }, [app]);

  const open = async () => {
    const picked = await app.chooseFile('openPlan', '');
    if (picked) await app.openPlanFile(picked.file);
  };
  const openCatchball = async () => {
    const picked = await app.chooseFile('openCatchball', '');
    if (picked) await app.openCatchballFile(picked.file);
  };
  const forget = async ({ file }: RecentPlan) => {
    await app.host.call('start.forgetRecent', { file });
    setRecents((known) => known?.filter((recent) => recent.file !== file) ?? null);
  };
  useCommands({ newPlan: () => setCreating(true), openPlan: open, openCatchball });

  return (
    <main className="start">
      <header className="start-head">
        <Emblem size={56} />
        <div>
          <h1>{t('app.name')}</h1>
          <p>{t('app.tagline')}</p>
        </div>
      </header>
      <div className="start-actions">
        <Button tone="accent" icon={FilePlus2} onClick={() => setCreating(true)}>
          {t('start.new')}
        </Button>
        <Button icon={FolderOpen} onClick={() => void open()}>
          {t('start.open')}
        </Button>
        <Button icon={Inbox} onClick={() => void openCatchball()}>
          {t('start.openCatchball')}
        </Button>
      </div>
      <section aria-labelledby="recents">
        <h2 id="recents">{t('start.recents')}</h2>
        {recents && (
          <RecentPlans
            recents={recents}
            onOpen={({ file }) => void app.openPlanFile(file)}
            onForget={(recent) => void forget(recent)}
          />
        )}
      </section>
      <section aria-labelledby="samples">
        <h2 id="samples">{t('start.samples')}</h2>
        <p className="start-note">{t('start.samples.note')}</p>
        <Samples
          samples={samples}
          onOpen={({ id }) =>
            void app.host.call('plan.openSample', { sample: id }).then((reply) => app.showPlan(reply))
          }
        />
      </section>
      {creating && <NewPlanDialog onClose={() => setCreating(false)} />}
    </main>
  );
}
