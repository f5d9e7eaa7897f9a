/**
 * How text on a sheet is set, everywhere: the measurer assumes exactly this. Only Inter and the Noto faces are
 * bundled; what they lack falls to the system. Ligatures and contextual forms are off because they change widths. The
 * static faces follow for an SVG file in another program, whose machine may have them under their usual names.
 */
export const SHEET_FONT = {
  family:
    "'Inter Variable', 'Noto Sans JP Variable', 'Noto Sans SC Variable', Inter, 'Noto Sans JP', 'Noto Sans CJK JP', 'Noto Sans SC', sans-serif",
  kerning: 'normal',
  ligatures: 'none',
} as const;

/** The same as CSS declarations. */
export const SHEET_FONT_CSS = `font-family:${SHEET_FONT.family};font-kerning:${SHEET_FONT.kerning};font-variant-ligatures:${SHEET_FONT.ligatures}`;
