import { z } from 'zod';
import { LIST_KEYS } from '../exchange/list.ts';
import { jsonObject } from '../json.ts';
import { LANGUAGES } from '../language.ts';
import { REVEAL_ORDERS } from '../matrix/reveal.ts';
import { arrangementName } from '../plan/records/fields.ts';
import { exportFormat } from './file-types.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

export const CONTRASTS = ['usual', 'high'] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** Longest time that a step of a presentation can be given, in minutes. */
export const MOST_MINUTES = 120;

const presenting = z.object({
  order: z.enum(REVEAL_ORDERS).catch('clockwise'),
  /** What one step is given. */
  minutes: z.int().min(1).max(MOST_MINUTES).catch(5),
  contrast: z.enum(CONTRASTS).catch('usual'),
});
export type PresentingSettings = Readonly<z.infer<typeof presenting>>;

/** How a person likes to look at things; kept by the host. What cannot be read falls back to the usual. */
export const viewSettings = z.object({
  theme: z.enum(THEMES).catch('system'),
  language: z.enum(LANGUAGE_CHOICES).catch('system'),
  /** By matrix; those that were never switched stand as their plan says. */
  arrangements: z.record(z.string(), arrangementName).catch({}),
  /** Whether the details stand beside the board; null leaves it to the width of the window. */
  inspector: z.boolean().nullable().catch(null),
  /** Whether matrices are shown as one table instead of an X. */
  linear: z.boolean().catch(false),
  /** Whether what the links of each item weigh together stands beside the matrix. */
  totals: z.boolean().catch(false),
  /** How a matrix is shown to a room. */
  presenting: presenting.catch(presenting.parse({})),
  /** What was exported last. */
  exportFormat: exportFormat.catch('png'),
  exportList: z.enum(LIST_KEYS).catch('linear'),
  /** The last planning pack, by plan; read by the schema of packs where it is used. */
  packs: z.record(z.string(), jsonObject).catch({}),
  sampleNoteRead: z.boolean().catch(false),
});
export type ViewSettings = Readonly<z.infer<typeof viewSettings>>;
