import { Waypoints } from 'lucide-react';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export function NeedsView({ records }: PlanViewProps) {
  return <EmptyState icon={Waypoints}>{t('view.empty', { records: records.size })}</EmptyState>;
}
