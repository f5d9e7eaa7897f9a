import { glyphOf } from '#shared/matrix/glyphs.ts';
import type { Scale, ScaleLevel } from '#shared/plan/records/fields.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS } from '#shared/plan/records/fields.ts';
import { type MessageKey, t } from '../../messages/messages.ts';

/** A scale that is being changed, and what becomes of the marks of levels that go. */
export interface ScaleDraft {
  readonly levels: Scale;
  /** By key of a level that is gone: the level that its marks get. */
  readonly becomes: Readonly<Record<string, string | null>>;
}

/** The most that the shapes can tell apart. */
export const MOST_LEVELS = 9;

export function draftOf(levels: Scale): ScaleDraft {
  return { levels, becomes: {} };
}

/** A scale that many use, under a name. */
export interface Preset {
  readonly name: MessageKey;
  readonly levels: () => Scale;
}

export const STRENGTH_PRESETS: readonly Preset[] = [
  {
    name: 'scales.two',
    levels: () =>
      named([
        ['strong', 9],
        ['weak', 1],
      ]),
  },
  { name: 'scales.three', levels: () => DEFAULT_STRENGTHS },
  {
    name: 'scales.five',
    levels: () =>
      named([
        ['veryStrong', 9],
        ['strong', 7],
        ['medium', 5],
        ['weak', 3],
        ['veryWeak', 1],
      ]),
  },
];

/** Who is accountable is the owner of an item: of RACI the other three are duties. */
export const DUTY_PRESETS: readonly Preset[] = [
  { name: 'scales.team', levels: () => DEFAULT_DUTIES },
  {
    name: 'scales.raci',
    levels: () =>
      named([
        ['responsible', 9],
        ['consulted', 3],
        ['informed', 1],
      ]),
  },
];

function named(
  levels: readonly (readonly [
    'veryStrong' | 'strong' | 'medium' | 'weak' | 'veryWeak' | 'responsible' | 'consulted' | 'informed',
    number,
  ])[],
): Scale {
  return withGlyphs(
    levels.map(([key, weight]) => ({ key, glyph: '', label: t(`scales.level.${key}`), weight })),
  );
}

/** Levels are told apart by shapes, which follow from their places. */
function withGlyphs(levels: readonly ScaleLevel[]): Scale {
  return levels.map((level, step) => ({ ...level, glyph: glyphOf(step) }));
}

export function changeLevel(
  { levels, becomes }: ScaleDraft,
  key: string,
  news: Partial<ScaleLevel>,
): ScaleDraft {
  return { levels: levels.map((level) => (level.key === key ? { ...level, ...news } : level)), becomes };
}

/** One more level, weaker than all others. */
export function addLevel({ levels, becomes }: ScaleDraft): ScaleDraft {
  const taken = new Set([...levels.map(({ key }) => key), ...Object.keys(becomes)]);
  let number = levels.length + 1;
  while (taken.has(`level${number}`)) number += 1;
  return {
    levels: withGlyphs([...levels, { key: `level${number}`, glyph: '', label: '', weight: 1 }]),
    becomes,
  };
}

/** Without a level; its marks get the next weaker one, or the next stronger where it was the weakest. */
export function removeLevel(draft: ScaleDraft, key: string): ScaleDraft {
  const at = draft.levels.findIndex((level) => level.key === key);
  const next = draft.levels[at + 1] ?? draft.levels[at - 1];
  if (at < 0 || !next) return draft;
  return replaced(draft, withGlyphs(draft.levels.toSpliced(at, 1)), (gone) =>
    gone === key ? next.key : null,
  );
}

/** Another scale in its place. Marks of a level that it lacks get the level at about the same height. */
export function withPreset(draft: ScaleDraft, levels: Scale): ScaleDraft {
  return replaced(draft, levels, (gone) => {
    const height = draft.levels.findIndex(({ key }) => key === gone) / Math.max(draft.levels.length - 1, 1);
    return levels[Math.round(height * (levels.length - 1))]?.key ?? null;
  });
}

/** Follows what became of levels through several changes, so that every gone one ends at one that there is. */
function replaced(draft: ScaleDraft, levels: Scale, instead: (gone: string) => string | null): ScaleDraft {
  const keys = new Set(levels.map(({ key }) => key));
  const becomes: Record<string, string | null> = {};
  for (const { key } of draft.levels) if (!keys.has(key)) becomes[key] = instead(key);
  for (const [gone, to] of Object.entries(draft.becomes)) {
    if (keys.has(gone)) continue;
    becomes[gone] = to === null || keys.has(to) ? to : (becomes[to] ?? null);
  }
  return { levels, becomes };
}
