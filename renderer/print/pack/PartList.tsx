import { ChevronDown, ChevronUp, GripVertical, Plus, Trash2, TriangleAlert } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PackPreview } from '#shared/host/replies.ts';
import type { Offer } from '#shared/print/matrix-pages.ts';
import type { Pack } from '#shared/print/pack/pack.ts';
import { t, tCount } from '../../messages/messages.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { ListedMatrix } from './matrices.ts';
import { PartOptions } from './PartOptions.tsx';
import { type Warning, WarningList, warningsOf } from './PartNotes.tsx';
import { PART_ICONS } from './part-icons.ts';
import { changedPart, movedPart, PART_NAMES, withoutPart, withPart } from './pack-draft.ts';

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
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const [moved, setMoved] = useState('');
  const focus = useRef<number | null>(null);
  const { parts } = pack;

  // A part that was moved or added keeps the focus, wherever it is now.
  useEffect(() => {
    if (focus.current === null) return;
    list.current?.querySelectorAll<HTMLElement>('.pack-part-head')[focus.current]?.focus();
    focus.current = null;
  });

  const move = (from: number, to: number) => {
    const part = parts[from];
    if (!part || to === from || to < 0 || to >= parts.length) return;
    onChange(movedPart(pack, from, to));
    focus.current = to;
    if (open === from) onOpen(to);
    else if (open !== null) onOpen(null);
    setMoved(t('pack.part.moved', { name: t(`pack.part.${part.part}`), place: to + 1, count: parts.length }));
  };
  const remove = (at: number) => {
    if (parts.length === 1) return;
    onChange(withoutPart(pack, at));
    onOpen(null);
    focus.current = Math.min(at, parts.length - 2);
  };
  const onKey = (event: KeyboardEvent, at: number) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step !== undefined) move(at, at + step);
    else if (event.key === 'Delete') remove(at);
    else return;
    event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== null && target !== null) move(dragged, target > dragged ? target - 1 : target);
    setDragged(null);
    setTarget(null);
  };

  return (
    <section className="pack-parts" aria-label={t('pack.parts')}>
      <div className="pack-parts-head">
        <h3>{t('pack.parts')}</h3>
        <Menu
          label={t('pack.add')}
          align="end"
          groups={[
            PART_NAMES.map((name) => ({
              label: t(`pack.part.${name}`),
              icon: PART_ICONS[name],
              run: () => {
                onChange(withPart(pack, name));
                onOpen(parts.length);
                focus.current = parts.length;
              },
            })),
          ]}
        >
          <Plus aria-hidden size={16} strokeWidth={1.75} />
          <span aria-hidden>{t('pack.add.short')}</span>
        </Menu>
      </div>
      <ol ref={list} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
        {parts.map((part, at) => {
          const warnings = warningsOf(preview?.notes.filter((note) => note.at === at) ?? []);
          const Icon = PART_ICONS[part.part];
          const isOpen = open === at;
          return (
            <li
              // Parts have no names of their own, and two may be alike.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is all that tells them apart
              key={at}
              className="pack-part"
              data-open={isOpen || undefined}
              data-dragged={dragged === at || undefined}
              data-drop={target === at ? 'before' : target === at + 1 && at === parts.length - 1 ? 'after' : undefined}
              onDragOver={(event) => {
                if (dragged === null) return;
                const { top, height } = event.currentTarget.getBoundingClientRect();
                setTarget(event.clientY < top + height / 2 ? at : at + 1);
              }}
            >
              <button
                type="button"
                className="pack-part-head"
                aria-expanded={isOpen}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                draggable
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', t(`pack.part.${part.part}`));
                  setDragged(at);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setTarget(null);
                }}
                onClick={() => onOpen(isOpen ? null : at)}
                onKeyDown={(event) => onKey(event, at)}
              >
                <GripVertical aria-hidden size={14} className="pack-grip" />
                <Icon aria-hidden size={16} strokeWidth={1.75} />
                <span className="pack-part-name">{t(`pack.part.${part.part}`)}</span>
                {warnings.length > 0 && (
                  <TriangleAlert
                    role="img"
                    aria-label={tCount('pack.warnings', warnings.length)}
                    size={16}
                    strokeWidth={1.75}
                    className="pack-part-warned"
                  />
                )}
                <span className="pack-part-pages">{pagesWords(preview, at)}</span>
                <ChevronDown aria-hidden size={14} className="pack-chevron" />
              </button>
              {isOpen && (
                <div className="pack-part-options">
                  {warnings.length > 0 && (
                    <WarningList
                      warnings={warnings}
                      paper={part.paper ?? pack.paper}
                      onTake={onOffer}
                    />
                  )}
                  <PartOptions
                    part={part}
                    pack={pack}
                    matrices={matrices}
                    onChange={(next) => onChange(changedPart(pack, at, next))}
                  />
                  {parts.length > 1 && (
                    <div className="pack-part-actions">
                      <IconButton
                        icon={ChevronUp}
                        label={t('pack.part.up')}
                        disabled={at === 0}
                        onClick={() => move(at, at - 1)}
                      />
                      <IconButton
                        icon={ChevronDown}
                        label={t('pack.part.down')}
                        disabled={at === parts.length - 1}
                        onClick={() => move(at, at + 1)}
                      />
                      <IconButton icon={Trash2} label={t('pack.part.remove')} onClick={() => remove(at)} />
                    </div>
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

/** How many pages a part has, as far as is known. */
function pagesWords(preview: PackPreview | null, at: number): string {
  const start = preview?.starts[at];
  if (!preview || start === undefined) return '';
  return tCount('pack.pages', (preview.starts[at + 1] ?? preview.pages) - start);
}
