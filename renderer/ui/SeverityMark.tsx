import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Severity } from '#shared/audit/rule.ts';
import { t } from '../messages/messages.ts';
import './severity-mark.css';

const ICONS: { readonly [S in Severity]: LucideIcon } = {
  gap: CircleAlert,
  weakness: TriangleAlert,
  hint: Info,
};

/** How much a finding weighs, by shape and colour; said by name. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const Icon = ICONS[severity];
  return (
    <span className={`severity is-${severity}`} title={t(`checks.severity.${severity}`)}>
      <Icon aria-hidden size={15} strokeWidth={2} />
      <span className="visually-hidden">{t(`checks.severity.${severity}`)}</span>
    </span>
  );
}
