import { ChevronDown, CornerDownRight, Wand2 } from 'lucide-react';
import type { Mend, Remedy } from '#shared/audit/remedies/remedy.ts';
import { Button } from './Button.tsx';
import { Menu } from './Menu.tsx';

type Shown = Extract<Remedy, { readonly type: 'show' }>;

interface RemedyButtonsProps {
  readonly remedies: readonly Remedy[];
  readonly onMend: (mend: Mend, label: string) => void;
  readonly onShow: (remedy: Shown) => void;
}

/** Every way to mend a finding as a button: an edit, a choice of edits, or the way to the place. */
export function RemedyButtons({ remedies, ...actions }: RemedyButtonsProps) {
  return remedies.map((remedy) => <RemedyButton key={remedy.label} remedy={remedy} {...actions} />);
}

function RemedyButton({
  remedy,
  onMend,
  onShow,
}: Omit<RemedyButtonsProps, 'remedies'> & { readonly remedy: Remedy }) {
  const { label } = remedy;
  switch (remedy.type) {
    case 'edit':
      return (
        <Button icon={Wand2} onClick={() => onMend(remedy.mend, label)}>
          {label}
        </Button>
      );
    case 'choose': {
      const items = remedy.options.map((option) => ({
        label: option.label,
        run: () => onMend(option.mend, `${label} – ${option.label}`),
      }));
      return (
        <Menu label={label} groups={[items]}>
          <span aria-hidden>{label}</span>
          <ChevronDown aria-hidden size={14} />
        </Menu>
      );
    }
    case 'show':
      return (
        <Button icon={CornerDownRight} tone="quiet" onClick={() => onShow(remedy)}>
          {label}
        </Button>
      );
  }
}
