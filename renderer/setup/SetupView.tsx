import { Route } from 'lucide-react';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export function SetupView({ records }: PlanViewProps) {
  return <EmptyState icon={Route}>{t('view.empty', { records: records.size })}</EmptyState>;
}
