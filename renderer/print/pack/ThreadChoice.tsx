import { useEffect, useState } from 'react';
import type { ThreadInfo } from '#shared/host/replies.ts';
import type { ThreadId } from '#shared/plan/ids.ts';
import { t } from '../../messages/messages.ts';
import { usePlan, useStores } from '../../state/stores.ts';
import { Select } from '../../ui/Field.tsx';
import { Checklist } from './Checklist.tsx';

interface ThreadChoiceProps {
  readonly chosen: 'all' | readonly ThreadId[];
  readonly onChange: (chosen: 'all' | ThreadId[]) => void;
}

const WAYS = ['all', 'some'] as const;

/** The threads whose protocol is printed. */
export function ThreadChoice({ chosen, onChange }: ThreadChoiceProps) {
  const { app } = useStores();
  const plan = usePlan((state) => state.opened.plan);
  const [threads, setThreads] = useState<readonly ThreadInfo[]>([]);
  useEffect(() => {
    void app.host.call('catchball.threads', { plan }).then((reply) => reply.ok && setThreads(reply.value));
  }, [app, plan]);
  if (threads.length === 0) return <p className="field-hint">{t('pack.threads.none')}</p>;
  const all = threads.map(({ thread }) => thread.id);
  return (
    <>
      <Select
        label={t('pack.threads')}
        value={chosen === 'all' ? 'all' : 'some'}
        options={WAYS.map((value) => ({ value, label: t(`pack.threads.${value}`) }))}
        onChange={(way) => onChange(way === 'all' ? 'all' : all)}
      />
      {chosen !== 'all' && (
        <Checklist
          label={t('pack.threads')}
          options={threads.map(({ thread, upper, lower, codes }) => ({
            value: thread.id,
            label: `${upper} ↔ ${lower} (${codes.join(', ')})`,
          }))}
          chosen={chosen}
          onChange={(ids) => onChange([...ids])}
        />
      )}
    </>
  );
}
