import {
  BookMarked,
  ChartNoAxesColumn,
  Crosshair,
  FileText,
  GitFork,
  Grid2x2X,
  History,
  type LucideIcon,
  MessagesSquare,
  Rows3,
  SearchCheck,
  UserRoundCheck,
} from 'lucide-react';
import type { PartName } from '#shared/print/pack/pack.ts';

export const PART_ICONS: { readonly [P in PartName]: LucideIcon } = {
  cover: BookMarked,
  matrix: Grid2x2X,
  linear: Rows3,
  cascade: GitFork,
  alignment: Crosshair,
  measures: ChartNoAxesColumn,
  items: FileText,
  people: UserRoundCheck,
  protocol: MessagesSquare,
  findings: SearchCheck,
  revisions: History,
};
