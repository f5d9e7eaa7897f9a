import type {
  Grid,
  GridRow,
  Legend,
  Mark,
  PersonColumn,
  Rect,
  Scene,
  Side,
  SideName,
  TitleBlock,
} from './scene.ts';
import { group, line, markShape, type Pen, placeOf, short, textLines } from './svg-shapes.ts';
import { escapeXml } from './xml.ts';

const SIDES: readonly SideName[] = ['north', 'east', 'south', 'west'];

export function drawTitle({ heading, fields }: TitleBlock, pen: Pen): string {
  return group('title', pen, [
    textLines(heading),
    ...fields.flatMap(({ label, value }) => [textLines(label, pen.theme.faintInk), textLines(value)]),
  ]);
}

export function drawCentre({ centre: { box, heart, trueNorth }, sides }: Scene, pen: Pen): string {
  const { roles, strongLine, paper } = pen.theme;
  const [left, right] = [short(box.x), short(box.x + box.width)];
  const [top, bottom] = [short(box.y), short(box.y + box.height)];
  const middle = `${short(box.x + box.width / 2)} ${short(box.y + box.height / 2)}`;
  const edges: { readonly [S in SideName]: string } = {
    north: `${left} ${top} ${right} ${top}`,
    east: `${right} ${top} ${right} ${bottom}`,
    south: `${right} ${bottom} ${left} ${bottom}`,
    west: `${left} ${bottom} ${left} ${top}`,
  };
  return group('centre', pen, [
    ...SIDES.map((name) => `<polygon points="${edges[name]} ${middle}" fill="${roles[sides[name].role]}"/>`),
    line(`M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}`, strongLine),
    ...SIDES.map((name) => textLines(sides[name].label)),
    `<rect ${placeOf(heart)} rx="4" fill="${paper}" stroke="${strongLine}"/>`,
    textLines(trueNorth),
  ]);
}

export function drawSide({ name, role, box, items }: Side, pen: Pen): string {
  const across = name === 'north' || name === 'south';
  const rules = items.map(({ box: { x, y, width, height } }) =>
    across
      ? `M${short(x)} ${short(y)}h${short(width)}M${short(x)} ${short(y + height)}h${short(width)}`
      : `M${short(x)} ${short(y)}v${short(height)}M${short(x + width)} ${short(y)}v${short(height)}`,
  );
  return group(`side-${name}`, pen, [
    `<rect ${placeOf(box)} fill="${pen.theme.roles[role]}"/>`,
    line(rules.join(''), pen.theme.line),
    ...items.map(({ item, code, text }) =>
      group(`item-${item}`, pen, [textLines(code), textLines(text)], `${code.text} ${text.text}`),
    ),
  ]);
}

export function drawPeople(people: readonly PersonColumn[], pen: Pen): string {
  const { people: fill, line: stroke } = pen.theme;
  return group(
    'people',
    pen,
    people.flatMap(({ box, name }) => [
      `<rect ${placeOf(box)} fill="${fill}" stroke="${stroke}"/>`,
      textLines(name),
    ]),
  );
}

export function drawCrossTable(grid: Grid, scene: Scene, pen: Pen): string {
  const { name, box, rows, columns } = grid;
  const ruling = [
    ...rows.slice(1).map(({ y }) => `M${short(box.x)} ${short(y)}h${short(box.width)}`),
    ...columns.slice(1).map(({ x }) => `M${short(x)} ${short(box.y)}v${short(box.height)}`),
  ];
  const describe = markNames(grid, scene);
  const marked = rows.filter(({ marks }) => marks.length > 0);
  return group(`grid-${name}`, pen, [
    line(ruling.join(''), pen.theme.line),
    ...marked.map(
      (row) => `<g>${row.marks.map((mark) => namedMark(mark, describe(row, mark), pen)).join('\n')}</g>`,
    ),
  ]);
}

function namedMark(mark: Mark, name: string, pen: Pen): string {
  const escaped = escapeXml(name);
  return `<g role="img" aria-label="${escaped}"><title>${escaped}</title>${markShape(mark, pen)}</g>`;
}

/** Says a mark in words: "P3 Lean cells – K2 OEE: strong". */
export function markNames(
  grid: Grid,
  { sides, people, legend, words }: Scene,
): (row: GridRow, mark: Mark) => string {
  const names = new Map<string, string>(people.map(({ person, name }) => [person, name.text]));
  for (const side of SIDES) {
    for (const { item, code, text } of sides[side].items) names.set(item, `${code.text} ${text.text}`);
  }
  const scale = grid.name.startsWith('people') ? 'duty' : 'strength';
  const levels = new Map(
    legend.entries.filter((entry) => entry.scale === scale).map(({ level }) => [level.key, level]),
  );
  return ({ item }, { column, level, negative }) => {
    const known = levels.get(level);
    const strength = known ? words.levelInSentence(known, negative) : level;
    return `${names.get(item) ?? item} – ${names.get(column) ?? column}: ${strength}`;
  };
}

/** Frames around the parts, drawn last so that nothing covers half of them. */
export function drawFrames({ centre, sides, grids, people }: Scene, pen: Pen): string {
  const boxes: Rect[] = [centre.box, ...SIDES.map((name) => sides[name].box), ...grids.map(({ box }) => box)];
  const [first, last] = [people[0]?.box, people.at(-1)?.box];
  if (first && last) boxes.push({ ...first, width: last.x + last.width - first.x });
  const frames = boxes.map(
    ({ x, y, width, height }) =>
      `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`,
  );
  return line(frames.join(''), pen.theme.strongLine);
}

export function drawLegend({ headings, entries, negative }: Legend, pen: Pen): string {
  const symbols = negative ? [...entries, negative] : entries;
  return group('legend', pen, [
    ...headings.map((heading) => textLines(heading)),
    ...symbols.flatMap(({ mark, text }) => [markShape(mark, pen), textLines(text)]),
  ]);
}
