import type { Scene } from '#shared/matrix/scene.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import { linkIdOf } from '#shared/plan/ids.ts';
import { planOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t, tCount } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';
import { levelIn, scaleOf } from './interaction/marks.ts';
import { sideOf } from './interaction/tab-order.ts';
import { type CellTarget, type HeadTarget, isCell, type Target } from './interaction/target.ts';

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

/** Which keys are of use at a target. */
export function hintFor(records: RecordSet, target: Target): string {
  if (isCell(target)) return t('matrix.hint.cell', { levels: scaleOf(records, target).length });
  if (target.at === 'nextItem' || target.at === 'nextPerson') return t('matrix.hint.next');
  return target.at === 'item' || target.at === 'person' ? t('matrix.hint.item') : '';
}

/** What went when something was removed: "Removed P3 and its 7 marks". */
export function removalSentence(edit: Edit): string {
  const [first] = edit.removed.filter(({ kind }) => kind === 'item' || kind === 'participant');
  const count = edit.removed.filter(({ kind }) => kind === 'link' || kind === 'duty').length;
  const name = first?.kind === 'item' ? first.code : edit.label;
  if (count === 0) return t('matrix.removed', { name });
  return tCount('matrix.removed.marks', count, { name });
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
