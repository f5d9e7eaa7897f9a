import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Says what will be here and how to begin. */
export function EmptyState({ icon: Icon, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon aria-hidden size={28} strokeWidth={1.5} />
      <p>{children}</p>
      {action}
    </div>
  );
}
