import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { MAX_TEXT } from '#shared/json.ts';
import { type Ask, claimedBy, overclaimOf, type ResourceUse } from '#shared/needs/resource-use.ts';
import { setClaim } from '#shared/plan/commands/resources.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { Claim, Period } from '#shared/plan/records/records.ts';
import { formatNumber, t } from '../../messages/messages.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { ItemSearch } from '../../ui/ItemSearch.tsx';
import { readLeast0, readText, writtenFigure } from '../../ui/reading-fields.ts';
import { CellField } from '../cells/CellField.tsx';
import { unitName } from '../citing.ts';
import { ItemName } from '../ItemName.tsx';
import type { NeedsTabProps } from '../NeedsView.tsx';
import { useRun } from '../use-run.ts';
import type { UseCell } from './ResourcesTab.tsx';

interface AsksPanelProps extends NeedsTabProps {
  readonly use: ResourceUse;
  readonly cell: UseCell;
  readonly period: Period;
  readonly onClose: () => void;
}

const STEP = 40;

/** What a sum is made of: item by item what it asks and was given, most first; and what else may ask. */
export function AsksPanel({ records, use, cell, period, onOpen, onClose }: AsksPanelProps) {
  const heading = useId();
  const [most, setMost] = useState(STEP);
  const { run, readOnly } = useRun();
  const resource = records.get('resource', cell.resource);
  const asks = use
    .asksWithin(cell.unit, period.id, cell.resource)
    .toSorted((a, b) => claimedBy(b) - claimedBy(a) || (a.item.id < b.item.id ? -1 : 1));
  const over = overclaimOf(use.of(cell.unit, period.id, cell.resource));
  const set = (item: ItemId, fields: Partial<Pick<Claim, 'asked' | 'given' | 'note'>>) =>
    run((now, context) => setClaim(now, { item, resource: cell.resource, ...fields }, context));
  return (
    <aside className="asks" aria-labelledby={heading}>
      <header>
        <div>
          <h3 id={heading}>{resource?.name}</h3>
          <p>{`${unitName(records, cell.unit)} · ${period.label}`}</p>
        </div>
        <IconButton icon={X} label={t('needs.asks.close')} onClick={onClose} />
      </header>
      {over > 0 && (
        <p className="asks-over">
          {t('needs.asks.over', { over: formatNumber(over), measureUnit: resource?.measureUnit ?? '' })}
        </p>
      )}
      <div className="asks-list">
        {asks.length === 0 ? (
          <p className="needs-told">{t('needs.asks.none')}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col" className="asks-column">
                  {t('needs.column.ask')}
                </th>
                <th scope="col" className="asks-column is-amount">
                  {t('needs.use.asked')}
                </th>
                <th scope="col" className="asks-column is-amount">
                  {t('needs.column.given')}
                </th>
              </tr>
            </thead>
            <tbody>
              {asks.slice(0, most).map((ask) => (
                <AskRow key={ask.item.id} {...{ ask, records, onOpen, readOnly, set }} />
              ))}
            </tbody>
          </table>
        )}
        {asks.length > most && (
          <Button tone="quiet" onClick={() => setMost(most + STEP)}>
            {t('needs.more', { count: asks.length - most })}
          </Button>
        )}
      </div>
      {!readOnly && <NewAsk records={records} onAsk={(item, asked) => set(item, { asked })} />}
    </aside>
  );
}

interface AskRowProps extends NeedsTabProps {
  readonly ask: Ask;
  readonly readOnly: boolean;
  readonly set: (item: ItemId, fields: Partial<Pick<Claim, 'asked' | 'given' | 'note'>>) => void;
}

function AskRow({ ask, records, onOpen, readOnly, set }: AskRowProps) {
  const { item, asked, given, claim } = ask;
  const { code } = item;
  return (
    <tr>
      <td>
        <ItemName records={records} id={item.id} onOpen={onOpen} />
        {claim === null ? (
          <span className="asks-budget">{t('needs.asks.budget')}</span>
        ) : (
          <CellField
            label={t('needs.field.note', { code })}
            written={claim.note}
            read={readText(MAX_TEXT)}
            onCommit={(note) => set(item.id, { note })}
            readOnly={readOnly}
            placeholder={t('needs.note.placeholder')}
            tone="note"
          />
        )}
      </td>
      <td>
        <CellField
          label={t('needs.field.asked', { code })}
          written={writtenFigure(asked)}
          read={readLeast0}
          onCommit={(amount) => set(item.id, { asked: amount })}
          readOnly={readOnly}
          placeholder="–"
          tone="amount"
        />
      </td>
      <td>
        <CellField
          label={t('needs.field.given', { code })}
          written={writtenFigure(given)}
          read={readLeast0}
          // A claim takes the place of the budget, so it has to say what was asked as well.
          onCommit={(amount) => set(item.id, { given: amount, ...(claim === null && { asked }) })}
          readOnly={readOnly}
          placeholder="–"
          tone="amount"
        />
      </td>
    </tr>
  );
}

interface NewAskProps extends Pick<NeedsTabProps, 'records'> {
  readonly onAsk: (item: ItemId, asked: number | null) => void;
}

function NewAsk({ records, onAsk }: NewAskProps) {
  const [item, setItem] = useState<ItemId | null>(null);
  const [amount, setAmount] = useState('');
  const read = readLeast0(amount);
  const asked = typeof read === 'string' ? null : read.value;
  return (
    <form
      className="asks-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (item === null || asked === null) return;
        onAsk(item, asked);
        setItem(null);
        setAmount('');
      }}
    >
      <ItemSearch label={t('needs.asks.item')} records={records} chosen={item} onChoose={setItem} />
      <TextField
        label={t('needs.use.asked')}
        value={amount}
        inputMode="decimal"
        aria-invalid={typeof read === 'string'}
        onChange={({ target }) => setAmount(target.value)}
      />
      <Button type="submit" disabled={item === null || asked === null}>
        {t('needs.add')}
      </Button>
    </form>
  );
}
