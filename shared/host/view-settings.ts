import { z } from 'zod';
import { LANGUAGES } from '../language.ts';
import { arrangementName } from '../plan/records/fields.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

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
  sampleNoteRead: z.boolean().catch(false),
});
export type ViewSettings = Readonly<z.infer<typeof viewSettings>>;
