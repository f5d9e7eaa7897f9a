import { useRef } from 'react';
import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { useVisibleRows } from '../../ui/use-visible-rows.ts';
import { resultWords } from './result-words.ts';
import { isCarried, type YearDraft, type YearRow } from './year-draft.ts';

const ROW = 36;

interface EndingItemsProps {
  readonly records: RecordSet;
  readonly rows: readonly YearRow[];
  readonly draft: YearDraft;
  readonly onChange: (news: Partial<YearDraft>) => void;
}

/** The items of all matrices that end, each with whether it goes on and how it ended; only those in view are drawn. */
export function EndingItems({ records, rows, draft, onChange }: EndingItemsProps) {
  const list = useRef<HTMLElement>(null);
  const { from, to } = useVisibleRows(list, ROW, rows.length);
  const carry = (id: ItemId, goes: boolean) => onChange({ carried: new Map(draft.carried).set(id, goes) });
  const say = (id: ItemId, result: string) => onChange({ results: new Map(draft.results).set(id, result) });
  return (
    <>
      <div className="new-year-columns" aria-hidden>
        <span>{t('organisation.newYear.carried')}</span>
        <span>{t('organisation.newYear.item')}</span>
        <span>{t('organisation.newYear.status')}</span>
        <span>{t('organisation.newYear.result')}</span>
      </div>
      <section ref={list} className="new-year-items" aria-label={t('organisation.newYear.items')}>
        <ul style={{ blockSize: rows.length * ROW }}>
          {rows.slice(from, to).map((row, index) => (
            <li key={row.id} style={{ insetBlockStart: (from + index) * ROW }} data-type={row.type}>
              {row.type === 'matrix' ? (
                <h3>
                  {row.unit.name}
                  {row.matrix.title !== row.unit.name && <span>{row.matrix.title}</span>}
                </h3>
              ) : (
                <ItemLine
                  item={row.item}
                  carried={isCarried(draft, row.item)}
                  result={draft.results.get(row.id) ?? resultWords(records, row.item)}
                  onCarry={(goes) => carry(row.id, goes)}
                  onResult={(result) => say(row.id, result)}
                />
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface ItemLineProps {
  readonly item: Item;
  readonly carried: boolean;
  readonly result: string;
  readonly onCarry: (carried: boolean) => void;
  readonly onResult: (result: string) => void;
}

function ItemLine({ item, carried, result, onCarry, onResult }: ItemLineProps) {
  return (
    <>
      <input
        type="checkbox"
        aria-label={t('organisation.newYear.carry', { code: item.code })}
        checked={carried}
        onChange={({ target }) => onCarry(target.checked)}
      />
      <span className="new-year-item" title={item.text}>
        <b>{item.code}</b> {item.text}
      </span>
      <span className="organisation-status" data-status={item.status}>
        {t(`inspector.status.${item.status}`)}
      </span>
      <input
        className="cell-field"
        aria-label={t('organisation.newYear.result.of', { code: item.code })}
        placeholder={t('organisation.newYear.result.none')}
        value={result}
        onChange={({ target }) => onResult(target.value)}
      />
    </>
  );
}
