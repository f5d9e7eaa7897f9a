import { Bookmark, Ellipsis, GitCompareArrows, RotateCcw } from 'lucide-react';
import type { PastPoint } from '#shared/host/calls.ts';
import { t } from '../messages/messages.ts';
import type { NamedPoint } from '../review/points.ts';
import type { Naming } from '../review/RevisionDialog.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import type { PointActions } from './HistoryPanel.tsx';

interface HistoryMenuProps {
  /** Null where the history does not reach back to it: it can neither be compared nor restored. */
  readonly point: NamedPoint<PastPoint> | null;
  /** What the menu is about. */
  readonly name: string;
  readonly naming: Naming;
  readonly actions: PointActions;
  readonly readOnly: boolean;
  /** More that can be done, in a group of its own. */
  readonly more?: readonly MenuItem[];
}

/** What can be done with one state in the history. */
export function HistoryMenu({ point, name, naming, actions, readOnly, more = [] }: HistoryMenuProps) {
  const looking: readonly MenuItem[] = point
    ? [
        { label: t('review.compareNow'), icon: GitCompareArrows, run: () => actions.compareNow(point) },
        { label: t('review.compareWith'), run: () => actions.compareWith(point) },
      ]
    : [];
  const named = naming.what === 'revision';
  const changing: readonly MenuItem[] = [
    {
      label: t(named ? 'review.rename' : 'review.name'),
      icon: Bookmark,
      run: () => actions.name(naming),
    },
    ...(point ? [{ label: t('review.restore'), icon: RotateCcw, run: () => actions.restore(point) }] : []),
  ];
  const groups = [looking, ...(readOnly ? [] : [changing, more])].filter((group) => group.length > 0);
  if (groups.length === 0) return null;
  return (
    <Menu label={t('review.actions', { name })} align="end" groups={groups}>
      <Ellipsis aria-hidden size={16} strokeWidth={1.75} />
    </Menu>
  );
}
