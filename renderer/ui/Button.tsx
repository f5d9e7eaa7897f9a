import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly tone?: 'plain' | 'accent' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ tone = 'plain', icon: Icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button is-${tone}`} {...rest}>
      {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> {
  readonly icon: LucideIcon;
  /** Said by screen readers and shown when the pointer rests. */
  readonly label: string;
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon: Icon, label, pressed, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button is-icon"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      {...rest}
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} />
    </button>
  );
}
