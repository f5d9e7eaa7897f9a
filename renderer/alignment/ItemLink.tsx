import { ArrowUpRight } from 'lucide-react';
import type { CarryingNode } from '#shared/alignment/graph.ts';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { IconButton } from '../ui/Button.tsx';

interface ItemLinkProps extends Pick<PlanViewProps, 'onOpen'> {
  readonly node: CarryingNode;
}

/** The way to an item in its matrix. */
export function ItemLink({ node: { item, matrix }, onOpen }: ItemLinkProps) {
  return (
    <IconButton
      icon={ArrowUpRight}
      label={t('alignment.open', { code: item.code, matrix: matrix.title })}
      onClick={() => onOpen(matrix.id, item.id)}
    />
  );
}
