import { app } from './en/app.ts';
import { catchball } from './en/catchball.ts';
import { commands } from './en/commands.ts';
import { inspector } from './en/inspector.ts';
import { linear } from './en/linear.ts';
import { matrix } from './en/matrix.ts';
import { presenting } from './en/presenting.ts';

/** English is complete and types the keys; other languages will be checked against it. */
const english = {
  ...app,
  ...commands,
  ...matrix,
  ...inspector,
  ...linear,
  ...presenting,
  ...catchball,
} as const;

export type MessageKey = keyof typeof english;
export type MessageValues = Readonly<Record<string, string | number>>;

/** The text for a key, with `{names}` filled in. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return english[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A plan's day or whole month, `2026-03-31` or `2026-03`. It has no time zone: the last of March is that everywhere. */
export function formatDay(day: string): string {
  const at = new Date(day);
  if (Number.isNaN(at.getTime())) return day;
  const style: Intl.DateTimeFormatOptions =
    day.length === 7 ? { month: 'short', year: 'numeric' } : { dateStyle: 'medium' };
  return new Intl.DateTimeFormat(undefined, { ...style, timeZone: 'UTC' }).format(at);
}

/** The day of a moment, in the person's own time zone and way of writing it. */
export function formatDate(iso: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date(iso));
}

export function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 3 }).format(value);
}

/** A file's size as people read it. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024
    ? `${formatNumber(Math.round(kilo))} KB`
    : `${formatNumber(Math.round(kilo / 102.4) / 10)} MB`;
}
