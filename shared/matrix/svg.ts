import type { ItemId, PersonId } from '../plan/ids.ts';
import { SHEET_FONT_CSS } from './fonts/stack.ts';
import { markPath } from './glyphs.ts';
import type { Grid, GridRow, Mark, Rect, Scene, Side, SideName, TextBlock } from './scene.ts';
import type { SheetTheme } from './theme.ts';
import { escapeXml } from './xml.ts';

const SIDES: readonly SideName[] = ['south', 'west', 'north', 'east'];

export interface SvgOptions {
  readonly theme: SheetTheme;
  /** Only this part of the scene; all of it by default. */
  readonly part?: Rect;
  /** False where the page around the drawing sets the title. */
  readonly withTitle?: boolean;
  /** Width and height with a unit, such as `400mm`; pixels of the scene by default. */
  readonly size?: { readonly width: string; readonly height: string };
}

/** The scene as an SVG document that stands alone: real text, a title for every mark, no scripts, nothing to fetch. */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const { theme, withTitle = true } = options;
  const part = options.part ?? { x: 0, y: 0, width: scene.width, height: scene.height };
  const size = options.size ?? { width: String(n(part.width)), height: String(n(part.height)) };
  const title = scene.title.heading.lines.map(({ text }) => text).join(' ');
  const names = namesOf(scene);
  const content = [
    `<rect x="${n(part.x)}" y="${n(part.y)}" width="${n(part.width)}" height="${n(part.height)}" fill="${theme.paper}"/>`,
    ...(withTitle ? [titleBlock(scene, theme)] : []),
    centre(scene, theme),
    ...SIDES.map((name) => side(scene.sides[name], theme)),
    people(scene, theme),
    ...scene.grids.map((grid) => crossTable(grid, scene, names, theme)),
    outline(scene, theme),
    legend(scene, theme),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="${n(part.x)} ${n(part.y)} ${n(part.width)} ${n(part.height)}" role="img" aria-labelledby="sheet-title sheet-description" style="${SHEET_FONT_CSS}" fill="${theme.ink}">`,
    `<title id="sheet-title">${escapeXml(title)}</title>`,
    `<desc id="sheet-description">${escapeXml(describe(scene))}</desc>`,
    ...content,
    '</svg>',
    '',
  ].join('\n');
}

/** What a reader who does not see the drawing is told first. */
export function describe(scene: Scene): string {
  const sides = SIDES.map((name) => {
    const { label, items } = scene.sides[name];
    return `${items.length} ${plain(label)}`;
  });
  const marks = scene.grids.flatMap(({ rows }) => rows).reduce((sum, { marks }) => sum + marks.length, 0);
  return `X-matrix: ${sides.join(', ')}, ${scene.people.length} people, ${marks} marks.`;
}

function plain({ lines }: TextBlock): string {
  return lines.map(({ text }) => text).join(' ');
}

function titleBlock({ title }: Scene, theme: SheetTheme): string {
  return group('title', [
    text(title.heading),
    ...title.fields.flatMap(({ label, value }) => [text(label, theme.faintInk), text(value)]),
  ]);
}

function centre({ centre: { box, heart, trueNorth }, sides }: Scene, theme: SheetTheme): string {
  const [left, right, top, bottom] = [box.x, box.x + box.width, box.y, box.y + box.height];
  const middle = `${n(box.x + box.width / 2)} ${n(box.y + box.height / 2)}`;
  const edges: { readonly [S in SideName]: string } = {
    north: `${n(left)} ${n(top)} ${n(right)} ${n(top)}`,
    east: `${n(right)} ${n(top)} ${n(right)} ${n(bottom)}`,
    south: `${n(right)} ${n(bottom)} ${n(left)} ${n(bottom)}`,
    west: `${n(left)} ${n(bottom)} ${n(left)} ${n(top)}`,
  };
  return group('centre', [
    ...SIDES.map(
      (name) => `<polygon points="${edges[name]} ${middle}" fill="${theme.roles[sides[name].role]}"/>`,
    ),
    `<path d="M${n(left)} ${n(top)}L${n(right)} ${n(bottom)}M${n(left)} ${n(bottom)}L${n(right)} ${n(top)}" stroke="${theme.strongLine}" stroke-width="1.25" fill="none"/>`,
    ...SIDES.map((name) => text(sides[name].label)),
    `<rect ${at(heart)} rx="3" fill="${theme.paper}" stroke="${theme.strongLine}" stroke-width="1.25"/>`,
    text(trueNorth),
  ]);
}

function side({ name, role, box, items }: Side, theme: SheetTheme): string {
  const horizontal = name === 'north' || name === 'south';
  const rules = items.map(({ box: { x, y, width, height } }) =>
    horizontal
      ? `M${n(x)} ${n(y)}h${n(width)}M${n(x)} ${n(y + height)}h${n(width)}`
      : `M${n(x)} ${n(y)}v${n(height)}M${n(x + width)} ${n(y)}v${n(height)}`,
  );
  return group(`side-${name}`, [
    `<rect ${at(box)} fill="${theme.roles[role]}"/>`,
    path(rules.join(''), theme.line),
    ...items.map((item) =>
      group(
        `item-${item.item}`,
        [text(item.code), text(item.text)],
        `${plain(item.code)} ${plain(item.text)}`,
      ),
    ),
  ]);
}

function people({ people: columns }: Scene, theme: SheetTheme): string {
  return group(
    'people',
    columns.flatMap(({ box, name }) => [
      `<rect ${at(box)} fill="${theme.people}" stroke="${theme.line}"/>`,
      text(name),
    ]),
  );
}

function crossTable(grid: Grid, scene: Scene, names: Names, theme: SheetTheme): string {
  const { box, rows, columns } = grid;
  const ruling = [
    ...rows.slice(1).map(({ y }) => `M${n(box.x)} ${n(y)}h${n(box.width)}`),
    ...columns.slice(1).map(({ x }) => `M${n(x)} ${n(box.y)}v${n(box.height)}`),
  ].join('');
  return group(`grid-${grid.name}`, [
    path(ruling, theme.line),
    ...rows.filter(({ marks }) => marks.length > 0).map((row) => rowOfMarks(row, scene, names, theme)),
  ]);
}

function rowOfMarks(row: GridRow, scene: Scene, names: Names, theme: SheetTheme): string {
  const marks = row.marks.map((mark) => {
    const adverse = mark.negative ? ', adverse' : '';
    const label = `${names(row.item)} – ${names(mark.column)}: ${levelName(mark, scene)}${adverse}`;
    return `<g role="img" aria-label="${escapeXml(label)}"><title>${escapeXml(label)}</title>${shape(mark, theme)}</g>`;
  });
  return `<g>${marks.join('')}</g>`;
}

function levelName({ level }: Mark, { legend: { entries } }: Scene): string {
  return entries.find((entry) => entry.level.key === level)?.level.label.toLowerCase() ?? level;
}

/** Frames around the parts, drawn last so that they are not half covered. */
function outline({ centre: { box }, sides, grids, people: columns }: Scene, theme: SheetTheme): string {
  const boxes = [box, ...SIDES.map((name) => sides[name].box), ...grids.map((grid) => grid.box)];
  const [first, last] = [columns[0]?.box, columns.at(-1)?.box];
  if (first && last) boxes.push({ ...first, width: last.x + last.width - first.x });
  const d = boxes.map(({ x, y, width, height }) => `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`);
  return path(d.join(''), theme.strongLine);
}

function legend({ legend: { headings, entries, negative } }: Scene, theme: SheetTheme): string {
  return group('legend', [
    ...headings.map((heading) => text(heading)),
    ...[...entries, ...(negative ? [negative] : [])].flatMap((entry) => [
      shape(entry.mark, theme),
      text(entry.text),
    ]),
  ]);
}

function shape(mark: Mark, theme: SheetTheme): string {
  const { d, filled } = markPath(mark);
  return `<path d="${d}" fill="${filled ? theme.ink : 'none'}" stroke="${theme.ink}" stroke-width="1.5" stroke-linejoin="round"/>`;
}

function text({ lines, vertical, fontSize, weight, align }: TextBlock, fill?: string): string {
  const anchor = align === 'start' ? '' : ` text-anchor="${align}"`;
  const colour = fill === undefined ? '' : ` fill="${fill}"`;
  return lines
    .map(({ text: line, x, y }) => {
      const turn = vertical ? ` transform="rotate(-90 ${n(x)} ${n(y)})"` : '';
      return `<text x="${n(x)}" y="${n(y)}" font-size="${fontSize}" font-weight="${weight}"${anchor}${colour}${turn}>${escapeXml(line)}</text>`;
    })
    .join('\n');
}

type Names = (id: ItemId | PersonId) => string;

function namesOf({ sides, people: columns }: Scene): Names {
  const names = new Map<string, string>(columns.map(({ person, name }) => [person, plain(name)]));
  for (const name of SIDES) {
    for (const { item, code, text: block } of sides[name].items)
      names.set(item, `${plain(code)} ${plain(block)}`);
  }
  return (id) => names.get(id) ?? id;
}

function group(id: string, content: readonly string[], label?: string): string {
  const labelled = label === undefined ? '' : ` role="group" aria-label="${escapeXml(label)}"`;
  return `<g id="${escapeXml(id)}"${labelled}>\n${content.filter((part) => part !== '').join('\n')}\n</g>`;
}

function path(d: string, stroke: string): string {
  return d === '' ? '' : `<path d="${d}" fill="none" stroke="${stroke}"/>`;
}

function at({ x, y, width, height }: Rect): string {
  return `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
}

/** A short number: hundredths of a pixel. */
function n(value: number): number {
  return Math.round(value * 100) / 100;
}
