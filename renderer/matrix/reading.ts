import type { Scene } from '#shared/matrix/scene.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import { type ItemId, linkIdOf } from '#shared/plan/ids.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import { adjacentRoles } from '#shared/plan/queries/roles.ts';
import { dutiesOf, planOf, strengthsOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { DEFAULT_STRENGTHS, ROLES, type Role } from '#shared/plan/records/fields.ts';
import type { Link } from '#shared/plan/records/records.ts';
import { t, tCount } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';
import { levelIn, scaleOf } from './interaction/marks.ts';
import { sideOf } from './interaction/tab-order.ts';
import {
  type CellTarget,
  type HeadTarget,
  isCell,
  type LinkCell,
  type Target,
} from './interaction/target.ts';

/** How an item or a person is called in a sentence: "P3 Lean cells". */
export function nameOf(records: RecordSet, id: string): string {
  const item = records.get('item', id);
  if (!item) return records.get('person', id)?.name ?? '';
  const text = item.text.replace(/\s+/g, ' ').trim();
  return text === '' ? t('matrix.unnamed', { code: item.code }) : `${item.code} ${text}`;
}

/** The level of a cell in words, adverse effects named. */
export function levelName(records: RecordSet, cell: CellTarget): string {
  const level = levelIn(records, cell);
  if (!level) return t('matrix.noMark');
  const link = cell.at === 'link' ? records.get('link', linkIdOf(cell.row, cell.column)) : undefined;
  return speech().words.levelInSentence(level, link?.effect === 'negative');
}

/** What a screen reader says of a target: "P3 Lean cells, K2 OEE, strong". */
export function describe(records: RecordSet, target: Target, scene: Scene): string {
  return isCell(target)
    ? t('matrix.cell.spoken', partsOf(records, target))
    : headline(records, target, scene);
}

/** The same for the eye: "P3 Lean cells — K2 OEE: strong". */
export function readingOf(records: RecordSet, target: Target, scene: Scene): string {
  return isCell(target) ? t('matrix.cell', partsOf(records, target)) : headline(records, target, scene);
}

function partsOf(records: RecordSet, cell: CellTarget) {
  return {
    row: nameOf(records, cell.row),
    column: nameOf(records, cell.column),
    level: levelName(records, cell),
  };
}

function headline(records: RecordSet, target: HeadTarget, scene: Scene): string {
  switch (target.at) {
    case 'item':
      return nameOf(records, target.item);
    case 'person':
      return nameOf(records, target.person);
    case 'nextItem':
      return t('matrix.nextItem', { role: roleName(scene, target) });
    case 'nextPerson':
      return t('matrix.nextPerson');
    case 'trueNorth': {
      const text = planOf(records)?.trueNorth ?? '';
      return text === '' ? t('matrix.trueNorth.empty') : t('matrix.trueNorth', { text });
    }
    case 'title':
      return t('matrix.title', { text: records.get('matrix', scene.matrix)?.title ?? '' });
  }
}

/**
 * What a mark says: "Lean cells strongly contributes to OEE". Empty where there is none. What is nearer to the daily work
 * contributes to what is nearer to the vision, and a priority to the measures that show it.
 */
export function sentenceOf(records: RecordSet, cell: CellTarget): string {
  const level = levelIn(records, cell);
  if (!level) return '';
  const said = speech().words.levelInSentence(level, false);
  if (cell.at === 'duty') {
    return t('matrix.sentence.duty', {
      person: nameOf(records, cell.column),
      level: said,
      item: nameOf(records, cell.row),
    });
  }
  const [from, to] = directed(records, cell);
  const values = { from: plainName(records, from), to: plainName(records, to), level: said };
  const link = records.get('link', linkIdOf(cell.row, cell.column));
  if (link?.effect === 'negative') return t('matrix.sentence.adverse', values);
  const usual = DEFAULT_STRENGTHS.find(({ key, label }) => key === level.key && label === level.label)?.key;
  return isUsual(usual) ? t(`matrix.sentence.${usual}`, values) : t('matrix.sentence.level', values);
}

function isUsual(key: string | undefined): key is 'strong' | 'medium' | 'weak' {
  return key === 'strong' || key === 'medium' || key === 'weak';
}

/** The two items of a link, the one that contributes first: annual → long-term, priority → annual and measure, measure → long-term. */
function directed(records: RecordSet, { row, column }: LinkCell): readonly [ItemId, ItemId] {
  const rank = (id: ItemId) => ROLES.indexOf(records.get('item', id)?.role ?? 'longTerm');
  const [low, high] = rank(row) < rank(column) ? [row, column] : [column, row];
  const toMeasure = rank(low) === ROLES.indexOf('priority');
  return toMeasure ? [low, high] : [high, low];
}

function plainName(records: RecordSet, id: ItemId): string {
  const item = records.get('item', id);
  return item?.text.replace(/\s+/g, ' ').trim() || (item?.code ?? '');
}

/** What an item is linked with: "A1 strong, K2 weak"; empty where it stands alone. */
export function linksSaid(records: RecordSet, id: ItemId): string {
  const found = [...recordsWhere(records, 'link', 'a', id), ...recordsWhere(records, 'link', 'b', id)]
    .flatMap(({ a, b, strength }) => {
      const other = records.get('item', a === id ? b : a);
      const level = strengthsOf(records).find(({ key }) => key === strength);
      return other && level
        ? [{ code: other.code, level: speech().words.levelInSentence(level, false) }]
        : [];
    })
    .toSorted((one, other) => one.code.localeCompare(other.code, undefined, { numeric: true }));
  return found.map(({ code, level }) => `${code} ${level}`).join(', ');
}

/** The same as a sentence. */
export function linksOf(records: RecordSet, id: ItemId): string {
  const links = linksSaid(records, id);
  return links === '' ? t('matrix.reading.alone') : t('matrix.reading.links', { links });
}

/** Who owes what to an item: "Division lead leader, HR manager core team". */
export function dutiesSaid(records: RecordSet, view: MatrixView, id: ItemId): string {
  const scale = dutiesOf(records);
  return view.people
    .flatMap(({ person }) => {
      const level = scale.find(({ key }) => key === view.duty(id, person.id)?.level);
      return level ? [`${person.name} ${speech().words.levelInSentence(level, false)}`] : [];
    })
    .join(', ');
}

/** Which keys are of use at a target. */
export function hintFor(records: RecordSet, target: Target): string {
  if (isCell(target)) {
    const keys = scaleOf(records, target)
      .map((level, index) => `${index + 1} ${speech().words.levelInSentence(level, false)}`)
      .join(', ');
    return t(target.at === 'link' ? 'matrix.hint.cell' : 'matrix.hint.duty', { keys });
  }
  if (target.at === 'nextItem' || target.at === 'nextPerson') return t('matrix.hint.next');
  return target.at === 'item' || target.at === 'person' ? t(`matrix.hint.${target.at}`) : '';
}

/** What went when something was removed: "Removed P3 and its 7 marks". */
export function removalSentence(edit: Edit): string {
  const [first] = edit.removed.filter(({ kind }) => kind === 'item' || kind === 'participant');
  const count = edit.removed.filter(({ kind }) => kind === 'link' || kind === 'duty').length;
  const name = first?.kind === 'item' ? first.code : edit.label;
  if (count === 0) return t('matrix.removed', { name });
  return tCount('matrix.removed.marks', count, { name });
}

/** What became of an item that went to another side: "P3 now belongs to Annual objectives. 2 of its links …". */
export function roleSentence(records: RecordSet, scene: Scene, id: ItemId, role: Role): string {
  const code = records.get('item', id)?.code ?? '';
  const side = Object.values(scene.sides).find((candidate) => candidate.role === role);
  const moved = t('matrix.moved', { code, role: side?.label.text ?? '' });
  const count = linksElsewhere(records, id).length;
  if (count === 0) return moved;
  return `${moved} ${tCount('matrix.moved.links', count)}`;
}

/** The links of an item that meet in no corner, because one of the two has changed its side. */
export function linksElsewhere(records: RecordSet, id: ItemId): readonly Link[] {
  const role = records.get('item', id)?.role;
  return [...recordsWhere(records, 'link', 'a', id), ...recordsWhere(records, 'link', 'b', id)].filter(
    ({ a, b }) => {
      const other = records.get('item', a === id ? b : a);
      return role !== undefined && other !== undefined && !adjacentRoles(role, other.role);
    },
  );
}

/** The name of the field in which a target's text is edited. */
export function editingLabel(records: RecordSet, scene: Scene, target: HeadTarget): string {
  switch (target.at) {
    case 'item':
      return t('matrix.edit.item', { code: records.get('item', target.item)?.code ?? '' });
    case 'nextItem':
      return t('matrix.edit.nextItem', { role: roleName(scene, target) });
    default:
      return t(`matrix.edit.${target.at}`);
  }
}

/** One sentence that says what belongs into an empty field. */
export function placeholderFor(scene: Scene, target: HeadTarget): string {
  const side = sideOf(scene, target);
  if (side) return t(`matrix.empty.${side.role}`);
  return target.at === 'trueNorth' ? t('matrix.empty.trueNorth') : '';
}

function roleName(scene: Scene, target: Target): string {
  return (
    sideOf(scene, target)
      ?.label.lines.map(({ text }) => text)
      .join(' ') ?? ''
  );
}
