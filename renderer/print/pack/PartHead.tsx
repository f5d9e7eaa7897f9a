import { ChevronDown, GripVertical, TriangleAlert } from 'lucide-react';
import type { DragEvent, KeyboardEvent } from 'react';
import type { PackPart } from '#shared/print/pack/pack.ts';
import { t, tCount } from '../../messages/messages.ts';
import { PART_ICONS } from './part-icons.ts';

interface PartHeadProps {
  readonly part: PackPart;
  /** How many it has; null while that is not known. */
  readonly pages: number | null;
  readonly warnings: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

/** A part in one line; opens its options. */
export function PartHead({ part, pages, warnings, open, onToggle, ...handlers }: PartHeadProps) {
  const Icon = PART_ICONS[part.part];
  return (
    <button
      type="button"
      className="pack-part-head"
      aria-expanded={open}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
      draggable
      onClick={onToggle}
      {...handlers}
    >
      <GripVertical aria-hidden size={14} className="pack-grip" />
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <span className="pack-part-name">{t(`pack.part.${part.part}`)}</span>
      {warnings > 0 && (
        <TriangleAlert
          role="img"
          aria-label={tCount('pack.warnings', warnings)}
          size={16}
          strokeWidth={1.75}
          className="pack-part-warned"
        />
      )}
      <span className="pack-part-pages">{pages !== null && tCount('pack.pages', pages)}</span>
      <ChevronDown aria-hidden size={14} className="pack-chevron" />
    </button>
  );
}
