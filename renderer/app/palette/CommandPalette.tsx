import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../messages/messages.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { matchingEntries, type PaletteEntry } from './entries.ts';
import './palette.css';

interface CommandPaletteProps {
  readonly entries: readonly PaletteEntry[];
  readonly onClose: () => void;
}

/** Every command by its name, with its shortcut beside it, so that looking it up teaches the key. */
export function CommandPalette({ entries, onClose }: CommandPaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const shown = matchingEntries(entries, query);
  const current = shown[at];

  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    // First the palette goes and gives the focus back, or it would take it from what the command opens.
    setTimeout(() => void entry.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (to !== undefined) setAt(Math.min(Math.max(to, 0), shown.length - 1));
    else if (event.key === 'Enter') choose(current);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('palette.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      onKeyDown={onKeyDown}
    >
      <input
        type="text"
        role="combobox"
        aria-label={t('palette.title')}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={current && `${id}-${at}`}
        placeholder={t('palette.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
      />
      <div ref={list} id={id} role="listbox" aria-label={t('palette.title')} tabIndex={-1}>
        {shown.map((entry, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here by aria-activedescendant.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys.
          <div
            key={entry.id}
            id={`${id}-${index}`}
            data-at={index}
            role="option"
            aria-selected={index === at}
            onPointerMove={() => setAt(index)}
            onClick={() => choose(entry)}
          >
            <span className="palette-group">{entry.group}</span>
            <span className="palette-label">{entry.label}</span>
            {entry.shortcut && <Kbd>{entry.shortcut}</Kbd>}
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <p className="palette-nothing" role="status">
          {t('palette.nothing', { query })}
        </p>
      )}
    </dialog>
  );
}
