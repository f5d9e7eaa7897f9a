import { Plus, X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { t } from '../../../messages/messages.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import type { OpenPoint } from '../../answer-draft.ts';

interface Row {
  readonly id: string;
  readonly item: string | null;
}

interface RowListProps<R extends Row> {
  readonly title: string;
  readonly add: string;
  readonly rows: readonly R[];
  readonly blank: (id: string) => R;
  readonly points: readonly OpenPoint[];
  readonly onChange: (rows: readonly R[]) => void;
  /** The fields of one row. */
  readonly children: (row: R, change: (news: Partial<R>) => void) => ReactNode;
}

/** A short list to write: each line is about one point, or about the whole. */
export function RowList<R extends Row>({
  title,
  add,
  rows,
  blank,
  points,
  onChange,
  children,
}: RowListProps<R>) {
  const id = useId();
  return (
    <section className="row-list" aria-labelledby={id}>
      <header>
        <h4 id={id}>{title}</h4>
        <Button tone="quiet" icon={Plus} onClick={() => onChange([...rows, blank(crypto.randomUUID())])}>
          {add}
        </Button>
      </header>
      {rows.map((row) => {
        const change = (news: Partial<R>) =>
          onChange(rows.map((one) => (one.id === row.id ? { ...one, ...news } : one)));
        return (
          <div key={row.id} className="row">
            <select
              aria-label={t('answering.about')}
              value={row.item ?? ''}
              onChange={({ target }) => {
                const about = points.find(({ item }) => item.id === target.value)?.item.id ?? null;
                onChange(rows.map((one) => (one.id === row.id ? { ...one, item: about } : one)));
              }}
            >
              <option value="">{t('answering.about.whole')}</option>
              {points.map(({ item }) => (
                <option key={item.id} value={item.id}>
                  {item.code}
                </option>
              ))}
            </select>
            {children(row, change)}
            <IconButton
              icon={X}
              label={t('answering.remove')}
              onClick={() => onChange(rows.filter((one) => one.id !== row.id))}
            />
          </div>
        );
      })}
    </section>
  );
}

interface CellProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly maxLength?: number;
  readonly onChange: (value: string) => void;
}

/** One field of a row; its label is in it while it is empty. */
export function Cell({ label, value, type = 'text', maxLength = 300, onChange }: CellProps) {
  return (
    <input
      aria-label={label}
      title={label}
      placeholder={label}
      type={type}
      maxLength={maxLength}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
