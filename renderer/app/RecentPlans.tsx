import { FileText, X } from 'lucide-react';
import type { RecentPlan } from '#shared/host/replies.ts';
import { formatDate, t } from '../messages/messages.ts';
import { IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PlanCard } from './PlanCard.tsx';

interface RecentPlansProps {
  readonly recents: readonly RecentPlan[];
  readonly onOpen: (recent: RecentPlan) => void;
  readonly onForget: (recent: RecentPlan) => void;
}

export function RecentPlans({ recents, onOpen, onForget }: RecentPlansProps) {
  if (recents.length === 0) return <EmptyState icon={FileText}>{t('start.recents.empty')}</EmptyState>;
  return (
    <ul className="plan-cards">
      {recents.map((recent) => (
        <li key={recent.file}>
          <PlanCard
            name={recent.name}
            detail={`${recent.folder} · ${
              recent.missing
                ? t('start.recents.missing')
                : t('start.opened', { date: formatDate(recent.openedAt) })
            }`}
            thumbnail={recent.thumbnail}
            missing={recent.missing}
            onOpen={() => onOpen(recent)}
          />
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
