import { useState } from 'react';
import { TAKEN_AS, type TakenRole } from '#shared/plan/commands/cascade.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { cascadeRefusal } from '#shared/plan/queries/cascade-refusal.ts';
import { fold } from '#shared/plan/queries/search-text.ts';
import { unitsInOrder } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item, Mirror } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select, TextField } from '../ui/Field.tsx';
import { refusalSentence, roleNameOf } from './words.ts';
import './cascade-to-dialog.css';

interface CascadeToDialogProps {
  readonly records: RecordSet;
  readonly item: Item | Mirror;
  readonly onChoose: (unit: UnitId, role: TakenRole) => void;
  readonly onClose: () => void;
}

/** More are found by their names. */
const MOST_SHOWN = 100;

/** To which unit an item is passed on, and as what: the way without a mouse. */
export function CascadeToDialog({ records, item, onChoose, onClose }: CascadeToDialogProps) {
  const [query, setQuery] = useState('');
  const [role, setRole] = useState<TakenRole>(TAKEN_AS[item.role]);
  const [chosen, setChosen] = useState<UnitId | null>(null);
  const wanted = fold(query.trim());
  const units = unitsInOrder(records)
    .filter(({ unit }) => wanted === '' || fold(unit.name).includes(wanted))
    .slice(0, MOST_SHOWN)
    .map(({ unit, level }) => ({ unit, level, refusal: cascadeRefusal(records, item, unit.id) }));
  const open = units.filter(({ refusal }) => refusal === null);
  const at =
    open.find(({ unit }) => unit.id === chosen)?.unit.id ?? (wanted === '' ? null : open[0]?.unit.id) ?? null;
  const submit = () => {
    if (at !== null) onChoose(at, role);
  };
  return (
    <Dialog
      title={t('cascade.to.title', { code: item.code })}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('cascade.to.cancel')}</Button>
          <Button tone="accent" disabled={at === null} onClick={submit}>
            {t('cascade.to.do')}
          </Button>
        </>
      }
    >
      <p className="cascade-to-item">{item.text}</p>
      <TextField
        label={t('cascade.to.unit')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul className="cascade-to-units">
        {units.map(({ unit, level, refusal }) => (
          <li key={unit.id} style={{ paddingInlineStart: wanted === '' ? level * 16 : 0 }}>
            <label title={unit.name}>
              <input
                type="radio"
                name="unit"
                disabled={refusal !== null}
                checked={unit.id === at}
                onChange={() => setChosen(unit.id)}
              />
              <span>{unit.name}</span>
              {refusal !== null && <small>{refusalSentence(refusal, item.code, unit.name)}</small>}
            </label>
          </li>
        ))}
        {units.length === 0 && <li className="cascade-to-nothing">{t('cascade.to.noUnit')}</li>}
      </ul>
      <Select
        label={t('cascade.to.role')}
        value={role}
        options={(['annual', 'longTerm'] as const).map((value) => ({
          value,
          label: roleNameOf(records, { ...item, role: value }),
        }))}
        onChange={setRole}
      />
    </Dialog>
  );
}
