import { type KeyboardEvent, useRef } from 'react';
import { t } from '../messages/messages.ts';
import { PLAN_VIEWS, type PlanViewName } from '../state/plan-view.ts';
import { useApp } from '../state/stores.ts';
import { shownShortcut } from './commands.ts';
import { COMMAND_OF_VIEW, VIEW_ICONS } from './views.ts';
import './view-rail.css';

interface ViewRailProps {
  readonly view: PlanViewName;
  readonly onView: (view: PlanViewName) => void;
}

/** The views of the plan at the window's left edge; the keyboard enters it once and walks it with the arrows. */
export function ViewRail({ view, onView }: ViewRailProps) {
  const rail = useRef<HTMLElement>(null);
  const info = useApp((state) => state.info);

  const walk = (event: KeyboardEvent) => {
    const buttons = [...(rail.current?.querySelectorAll('button') ?? [])];
    const from = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length)?.focus();
  };

  return (
    <nav ref={rail} className="view-rail" aria-label={t('plan.views')} onKeyDown={walk}>
      {PLAN_VIEWS.map((name) => {
        const Icon = VIEW_ICONS[name];
        const command = COMMAND_OF_VIEW[name];
        const label = t(`command.${command}`);
        const shortcut = info ? shownShortcut(command, info) : undefined;
        return (
          <button
            key={name}
            type="button"
            data-view={name}
            aria-label={label}
            title={shortcut ? `${label} (${shortcut})` : label}
            aria-current={name === view ? 'page' : undefined}
            tabIndex={name === view ? 0 : -1}
            onClick={() => onView(name)}
          >
            <Icon aria-hidden size={19} strokeWidth={1.6} />
            <span aria-hidden>{label}</span>
          </button>
        );
      })}
    </nav>
  );
}
