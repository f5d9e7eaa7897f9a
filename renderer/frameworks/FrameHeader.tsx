import { type ReactNode, useId } from 'react';
import type { Quarter } from '#shared/frameworks/quarters.ts';
import { formatMonths, t } from '../messages/messages.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import type { Frame } from './use-frame.ts';
import './frame.css';

interface FrameHeaderProps {
  readonly title: string;
  readonly frame: Frame;
  /** Whether what is shown depends on the quarter. */
  readonly byQuarter?: boolean;
  /** Behind the title. */
  readonly tabs?: ReactNode;
  /** At the end. */
  readonly children?: ReactNode;
}

/** The head of a view: which unit and which quarter it shows, and what can be done. */
export function FrameHeader({ title, frame, byQuarter = true, tabs, children }: FrameHeaderProps) {
  const { matrix, matrices, quarter, quarters } = frame;
  return (
    <header className="frame-header">
      <h2>{title}</h2>
      {tabs}
      <Choice
        label={t('frameworks.unit')}
        value={matrix.id}
        options={matrices.map(({ id, label, level }) => ({
          value: id,
          label: id === matrix.id ? label : indented(label, level),
        }))}
        onChange={frame.showMatrix}
      />
      {byQuarter && quarters.length <= 4 && (
        <SegmentedControl
          label={t('frameworks.quarter')}
          value={quarter.start as string}
          options={quarters.map((one) => ({
            value: one.start,
            label: t('frameworks.q', { number: one.number }),
          }))}
          onChange={frame.showQuarter}
        />
      )}
      {byQuarter && quarters.length > 4 && (
        <Choice
          label={t('frameworks.quarter')}
          value={quarter.start}
          options={quarters.map((one) => ({ value: one.start, label: quarterName(one) }))}
          onChange={frame.showQuarter}
        />
      )}
      {byQuarter && quarters.length <= 4 && <span className="frame-months">{monthsName(quarter)}</span>}
      <span className="frame-actions">{children}</span>
    </header>
  );
}

/** `Q1 · Jan – Mar 2026` */
function quarterName(quarter: Quarter): string {
  return `${t('frameworks.q', { number: quarter.number })} · ${monthsName(quarter)}`;
}

function monthsName({ months, start, end }: Quarter): string {
  return formatMonths(months[0] ?? start, end);
}

/** Selects show no tree: blanks that are not collapsed stand for depth, but not in the chosen one, which stands alone. */
function indented(label: string, level: number): string {
  return `${'\u00a0'.repeat(level * 3)}${label}`;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <span className="frame-choice">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <select id={id} title={label} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
