import { FileText, X } from 'lucide-react';
import type { RecentPlan } from '#shared/host/replies.ts';
import { formatDate, t } from '../messages/messages.ts';
import { IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface RecentPlansProps {
  readonly recents: readonly RecentPlan[];
  readonly onOpen: (recent: RecentPlan) => void;
  readonly onForget: (recent: RecentPlan) => void;
}

export function RecentPlans({ recents, onOpen, onForget }: RecentPlansProps) {
  if (recents.length === 0) return <EmptyState icon={FileText}>{t('start.recents.empty')}</EmptyState>;
  return (
    <ul className="start-list">
      {recents.map((recent) => (
        <li key={recent.file}>
          <button
            type="button"
            className="start-card"
            disabled={recent.missing}
            onClick={() => onOpen(recent)}
          >
            <strong>{recent.name}</strong>
            <span>
              {recent.folder} ·{' '}
              {recent.missing
                ? t('start.recents.missing')
                : t('start.opened', { date: formatDate(recent.openedAt) })}
            </span>
          </button>
          <IconButton
            icon={X}
            label={t('start.recents.forget', { name: recent.name })}
            onClick={() => onForget(recent)}
          />
        </li>
      ))}
    </ul>
  );
}
