import { useState } from 'react';
import type { MatrixId } from '#shared/plan/ids.ts';
import { t } from '../../messages/messages.ts';
import { usePlan } from '../../state/stores.ts';
import { Select } from '../../ui/Field.tsx';
import { Checklist } from './Checklist.tsx';
import type { ListedMatrix } from './matrices.ts';

type Chosen = 'all' | readonly MatrixId[];
const WAYS = ['this', 'all', 'some'] as const;
type Way = (typeof WAYS)[number];

interface MatrixChoiceProps {
  readonly chosen: Chosen;
  readonly all: readonly ListedMatrix[];
  readonly onChange: (chosen: 'all' | MatrixId[]) => void;
}

/** The matrices that a part is about. */
export function MatrixChoice({ chosen, all, onChange }: MatrixChoiceProps) {
  const shown = usePlan((plan) => plan.matrix);
  const [listing, setListing] = useState(false);
  if (all.length < 2) return null;
  const way = listing ? 'some' : wayOf(chosen, shown);
  const choose = (next: Way) => {
    setListing(next === 'some');
    if (next === 'all') onChange('all');
    if (next === 'this') onChange([shown]);
    if (next === 'some' && chosen === 'all') onChange(all.map(({ id }) => id));
  };
  return (
    <>
      <Select
        label={t('pack.matrices')}
        value={way}
        options={WAYS.map((value) => ({ value, label: t(`pack.matrices.${value}`) }))}
        onChange={choose}
      />
      {way === 'some' && (
        <Checklist
          label={t('pack.matrices')}
          options={all.map(({ id, label, depth }) => ({ value: id, label, depth }))}
          chosen={chosen === 'all' ? all.map(({ id }) => id) : chosen}
          onChange={(ids) => onChange([...ids])}
        />
      )}
    </>
  );
}

function wayOf(chosen: Chosen, shown: MatrixId): Way {
  if (chosen === 'all') return 'all';
  return chosen.length === 1 && chosen[0] === shown ? 'this' : 'some';
}
