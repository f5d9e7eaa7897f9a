import { Check, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { Kbd } from './Kbd.tsx';
import './menu.css';

export interface MenuItem {
  readonly label: string;
  readonly icon?: LucideIcon;
  /** As it is shown: `⌘Z`. */
  readonly shortcut?: string | undefined;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  /** What stands on the button. */
  readonly children: ReactNode;
  /** Groups are parted by a line. */
  readonly groups: readonly (readonly MenuItem[])[];
  readonly align?: 'start' | 'end';
}

/** A button that opens a menu; arrows walk it, Escape closes it and gives focus back. */
export function Menu({ label, children, groups, align = 'start' }: MenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];

  function walk(event: KeyboardEvent): void {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  }

  return (
    <div className="menu">
      <button type="button" className="button is-quiet" popoverTarget={id} aria-haspopup="menu" title={label}>
        <span className="visually-hidden">{`${label} `}</span>
        {children}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={`menu-list is-${align}`}
        onKeyDown={walk}
        onToggle={(event) => {
          if (event.newState === 'open') items()[0]?.focus();
        }}
      >
        {groups.map((group) => (
          <div key={group[0]?.label ?? ''} className="menu-group">
            {group.map((item) => (
              <MenuButton key={item.label} item={item} onDone={() => menu.current?.hidePopover()} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function MenuButton({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const { label, shortcut, checked, disabled, run } = item;
  const Icon = checked ? Check : item.icon;
  const role =
    checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked };
  return (
    <button
      type="button"
      {...role}
      disabled={disabled}
      onClick={() => {
        onDone();
        run();
      }}
    >
      <span className="menu-icon">{Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}</span>
      <span className="menu-label">{label}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </button>
  );
}
