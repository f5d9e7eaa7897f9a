import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import './banner.css';

interface BannerProps {
  readonly tone: 'info' | 'warn' | 'error';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A sentence that stays until what it says has passed. */
export function Banner({ tone, children, actions }: BannerProps) {
  const Icon = tone === 'info' ? Info : CircleAlert;
  return (
    <div className={`banner is-${tone}`} role={tone === 'info' ? 'status' : 'alert'}>
      <Icon aria-hidden size={18} strokeWidth={1.75} />
      <div className="banner-text">{children}</div>
      {actions && <div className="banner-actions">{actions}</div>}
    </div>
  );
}
