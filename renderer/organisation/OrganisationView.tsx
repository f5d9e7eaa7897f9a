import { Building2 } from 'lucide-react';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export function OrganisationView({ records }: PlanViewProps) {
  return <EmptyState icon={Building2}>{t('view.empty', { records: records.size })}</EmptyState>;
}
