import { z } from 'zod';
import { jsonObject, text } from '../../json.ts';

/** Fields that every record has. `extra` keeps what a newer minor version wrote, so that it goes back out. */
export const common = { extra: jsonObject.nullable() };

export const shortText = text(300);
export const longText = text();

/** A calendar day or a whole month: `2026-03-31` or `2026-03`. */
export const date = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'must be a date such as 2026-03 or 2026-03-31');

/** A day that the calendar has: `2026-03-31`. */
export const day = z.iso.date('must be a day such as 2026-03-31');

/** A fractional index: sorts as text, and there is always room between two of them. */
export const orderKey = z.string().regex(/^[0-9A-Za-z]{1,200}$/, 'must be an order key');

export const role = z.enum(['longTerm', 'annual', 'priority', 'measure']);
export type Role = z.infer<typeof role>;

/** The roles in the order in which the field reads a matrix, wherever they stand. */
export const ROLES: readonly Role[] = role.options;

export const roleNames = z.strictObject({
  longTerm: shortText,
  annual: shortText,
  priority: shortText,
  measure: shortText,
});
export type RoleNames = Readonly<z.infer<typeof roleNames>>;

export const arrangementName = z.enum(['compass', 'jackson', 'taste', 'automotive']);
export type ArrangementName = z.infer<typeof arrangementName>;

/** One step of a scale. `key` is what records store; glyph, label and weight may change without touching them. */
export const scaleLevel = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,31}$/),
  glyph: text(4),
  label: text(40),
  weight: z.number().nonnegative(),
});
export type ScaleLevel = z.infer<typeof scaleLevel>;

/** From the strongest level down. */
export const scale = z.array(scaleLevel).min(1).max(9);
export type Scale = z.infer<typeof scale>;

/** 9/3/1 is the weighting of quality function deployment, which X-matrices inherited. */
export const DEFAULT_STRENGTHS: Scale = [
  { key: 'strong', glyph: '●', label: 'Strong', weight: 9 },
  { key: 'medium', glyph: '○', label: 'Medium', weight: 3 },
  { key: 'weak', glyph: '△', label: 'Weak', weight: 1 },
];

export const DEFAULT_DUTIES: Scale = [
  { key: 'leader', glyph: '●', label: 'Leader', weight: 9 },
  { key: 'core', glyph: '○', label: 'Core team', weight: 3 },
  { key: 'rotating', glyph: '△', label: 'Rotating', weight: 1 },
];
