import { Plus } from 'lucide-react';
import { useState } from 'react';
import { addUnit } from '#shared/plan/commands/plan.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { inOrder } from '#shared/plan/order.ts';
import type { Unit } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { usePlan, usePlanStore } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';

interface LowerUnitFieldProps {
  readonly upper: Unit;
  readonly value: UnitId | null;
  readonly onChange: (unit: UnitId | null) => void;
}

const NEW = 'new';

/** Who catches: a unit below this one, or a new one named here. */
export function LowerUnitField({ upper, value, onChange }: LowerUnitFieldProps) {
  const units = useUnitsBelow(upper.id);
  const [adding, setAdding] = useState(false);
  if (units.length === 0) return <NewUnit upper={upper} onAdded={onChange} first />;
  const choose = (chosen: string) => {
    setAdding(chosen === NEW);
    onChange(units.find(({ id }) => id === chosen)?.id ?? null);
  };
  return (
    <>
      <Select
        label={t('catchball.throw.unit')}
        value={adding ? NEW : (value ?? '')}
        options={[
          { value: '', label: t('catchball.throw.unit.choose') },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
          { value: NEW, label: t('catchball.throw.unit.another') },
        ]}
        onChange={choose}
      />
      {adding && (
        <NewUnit
          upper={upper}
          onAdded={(unit) => {
            setAdding(false);
            onChange(unit);
          }}
        />
      )}
    </>
  );
}

interface NewUnitProps {
  readonly upper: Unit;
  readonly onAdded: (unit: UnitId) => void;
  readonly first?: boolean;
}

function NewUnit({ upper, onAdded, first = false }: NewUnitProps) {
  const plan = usePlanStore();
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    const edit = plan.run((records, context) =>
      addUnit(records, { name: name.trim(), parent: upper.id }, context),
    );
    const unit = edit?.added.find((record) => record.kind === 'unit');
    if (unit) onAdded(unit.id);
  };
  return (
    <div className="throw-new-unit">
      {first && <p>{t('catchball.throw.unit.none', { unit: upper.name })}</p>}
      <TextField
        label={t('catchball.throw.unit.name')}
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <Button icon={Plus} disabled={name.trim() === ''} onClick={add}>
        {t('catchball.throw.unit.add')}
      </Button>
    </div>
  );
}

/** The page holds one matrix, so the outline knows the units; one that was just added is first in the records. */
function useUnitsBelow(parent: UnitId): readonly Unit[] {
  const outline = usePlan((plan) => plan.outline);
  const records = usePlan((plan) => plan.records);
  const known = [...(outline?.units ?? []), ...(records?.list('unit') ?? [])];
  const below = new Map(known.filter((unit) => unit.parent === parent).map((unit) => [unit.id, unit]));
  return inOrder(below.values());
}
