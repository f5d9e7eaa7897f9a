import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PackPreview } from '#shared/host/replies.ts';
import type { Offer } from '#shared/print/matrix-pages.ts';
import type { Pack } from '#shared/print/pack/pack.ts';
import { t } from '../../messages/messages.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { ListedMatrix } from './matrices.ts';
import { PartHead } from './PartHead.tsx';
import { type Warning, WarningList, warningsOf } from './PartNotes.tsx';
import { PartActions, PartOptions } from './PartOptions.tsx';
import { changedPart, movedPart, PART_NAMES, withoutPart, withPart } from './pack-draft.ts';
import { PART_ICONS } from './part-icons.ts';
import { usePartDrag } from './use-part-drag.ts';

interface PartListProps {
  readonly pack: Pack;
  /** What the pages say of it; null while nothing is known. */
  readonly preview: PackPreview | null;
  readonly matrices: readonly ListedMatrix[];
  /** The part whose options are shown. */
  readonly open: number | null;
  readonly onOpen: (at: number | null) => void;
  readonly onChange: (pack: Pack) => void;
  readonly onOffer: (warning: Warning, offer: Offer) => void;
}

/** The parts in the order in which they are bound: dragged, moved by Alt and the arrows, added and removed. */
export function PartList({ pack, preview, matrices, open, onOpen, onChange, onOffer }: PartListProps) {
  const { parts } = pack;
  const { list, focusNext } = useFocusedHead();
  const [moved, setMoved] = useState('');

  const move = (from: number, to: number) => {
    const part = parts[from];
    if (!part || to === from || to < 0 || to >= parts.length) return;
    onChange(movedPart(pack, from, to));
    focusNext(to);
    if (open !== null) onOpen(open === from ? to : null);
    setMoved(t('pack.part.moved', { name: t(`pack.part.${part.part}`), place: to + 1, count: parts.length }));
  };
  const remove = (at: number) => {
    if (parts.length === 1) return;
    onChange(withoutPart(pack, at));
    onOpen(null);
    focusNext(Math.min(at, parts.length - 2));
  };
  const onKey = (event: KeyboardEvent, at: number) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step !== undefined) move(at, at + step);
    else if (event.key === 'Delete') remove(at);
    else return;
    event.preventDefault();
  };
  const drag = usePartDrag(parts.length, move);
  const additions = PART_NAMES.map((name) => ({
    label: t(`pack.part.${name}`),
    icon: PART_ICONS[name],
    run: () => {
      onChange(withPart(pack, name));
      onOpen(parts.length);
      focusNext(parts.length);
    },
  }));

  return (
    <section className="pack-parts" aria-label={t('pack.parts')}>
      <div className="pack-parts-head">
        <h3>{t('pack.parts')}</h3>
        <Menu label={t('pack.add')} align="end" groups={[additions]}>
          <Plus aria-hidden size={16} strokeWidth={1.75} />
          <span aria-hidden>{t('pack.add.short')}</span>
        </Menu>
      </div>
      <ol ref={list} {...drag.list}>
        {parts.map((part, at) => {
          const warnings = warningsOf(preview?.notes.filter((note) => note.at === at) ?? []);
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: parts may be alike, their place tells them apart
              key={at}
              className="pack-part"
              data-open={open === at || undefined}
              data-dragged={drag.isDragged(at) || undefined}
              data-drop={drag.dropSide(at)}
              onDragOver={(event) => drag.over(event, at)}
            >
              <PartHead
                part={part}
                pages={pagesOf(preview, at)}
                warnings={warnings.length}
                open={open === at}
                onToggle={() => onOpen(open === at ? null : at)}
                onKeyDown={(event) => onKey(event, at)}
                onDragStart={(event) => drag.begin(event, at, t(`pack.part.${part.part}`))}
                onDragEnd={drag.end}
              />
              {open === at && (
                <div className="pack-part-options">
                  {warnings.length > 0 && (
                    <WarningList warnings={warnings} paper={part.paper ?? pack.paper} onTake={onOffer} />
                  )}
                  <PartOptions
                    part={part}
                    pack={pack}
                    matrices={matrices}
                    onChange={(next) => onChange(changedPart(pack, at, next))}
                  />
                  {parts.length > 1 && (
                    <PartActions
                      at={at}
                      count={parts.length}
                      onMove={(to) => move(at, to)}
                      onRemove={() => remove(at)}
                    />
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <p role="status" className="visually-hidden">
        {moved}
      </p>
    </section>
  );
}

/** A part that was moved or added has the focus afterwards, wherever it stands then. */
function useFocusedHead() {
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<number | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    list.current?.querySelectorAll<HTMLElement>('.pack-part-head')[next.current]?.focus();
    next.current = null;
  });
  const focusNext = (at: number) => {
    next.current = at;
  };
  return { list, focusNext };
}

/** How many pages a part has, as far as is known. */
function pagesOf(preview: PackPreview | null, at: number): number | null {
  const start = preview?.starts[at];
  return preview && start !== undefined ? (preview.starts[at + 1] ?? preview.pages) - start : null;
}
