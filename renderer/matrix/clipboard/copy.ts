import { GRID_SIDES } from '#shared/matrix/grids.ts';
import type { GridName, Scene, Side } from '#shared/matrix/scene.ts';
import { type CopiedTable, crossTable, sideTable, textTable } from '#shared/plan/clipboard/copy.ts';
import { printTable } from '#shared/plan/clipboard/table.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { ROLES, type Role } from '#shared/plan/records/fields.ts';
import { t } from '../../messages/messages.ts';
import { textOf } from '../interaction/edit-target.ts';
import { sideOf } from '../interaction/tab-order.ts';
import { isCell, type Target } from '../interaction/target.ts';
import { nameOf } from '../reading.ts';
import { sectionsHtml, tableHtml } from './html.ts';

/** What goes onto the clipboard, and what a person calls it. */
export interface Copied {
  readonly name: string;
  readonly plain: string;
  readonly html: string;
}

/** What Ctrl+C copies: an item's text, a cell's whole corner, a side from the box for its next item. */
export function copyTarget(records: RecordSet, scene: Scene, target: Target): Copied {
  if (isCell(target)) return copyCorner(records, scene, target.grid);
  if (target.at === 'nextPerson') return copyPeople(records, scene);
  const side = sideOf(scene, target);
  if (target.at === 'nextItem' && side) return copySide(records, scene, side.role);
  const text = textOf(records, scene.matrix, target);
  const name = target.at === 'item' || target.at === 'person' ? nameOf(records, idOf(target)) : text;
  return copied(name, textTable(text));
}

/** A side as a list with its fields and monthly values. */
export function copySide(records: RecordSet, scene: Scene, role: Role): Copied {
  return copied(labelOf(scene, role), sideTable(records, matrixView(records, scene.matrix), role));
}

/** A corner, or a grid of people, as a cross-table. */
export function copyCorner(records: RecordSet, scene: Scene, grid: GridName): Copied {
  const { title, table } = cornerSection(records, scene, grid);
  return copied(title, table);
}

/** The people as a list of names. */
export function copyPeople(records: RecordSet, scene: Scene): Copied {
  return copied(t('clipboard.copied.people'), peopleTable(records, scene));
}

/** The whole matrix: each side as a list, the people, and each corner as a cross-table, one below the other. */
export function copyMatrix(records: RecordSet, scene: Scene): Copied {
  const view = matrixView(records, scene.matrix);
  const lists = ROLES.filter((role) => view.items[role].length > 0).map((role) => ({
    title: labelOf(scene, role),
    table: sideTable(records, view, role),
  }));
  const people =
    view.people.length > 0 ? [{ title: t('clipboard.people'), table: peopleTable(records, scene) }] : [];
  const corners = scene.grids.map(({ name }) => cornerSection(records, scene, name));
  const head = { title: view.matrix.title, table: textTable(view.plan?.trueNorth ?? '') };
  const sections = [head, ...lists, ...people, ...corners];
  return {
    name: t('clipboard.copied.matrix'),
    plain: sections.map(({ title, table }) => printTable([[title], ...table.table])).join('\r\n\r\n'),
    html: sectionsHtml(sections),
  };
}

/**
 * Puts something onto the clipboard outside of a copy event. The browser's own command does it, because the page has
 * no permission to use the clipboard otherwise, and needs none.
 */
export function writeClipboard(what: Copied): void {
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    putOnto(event.clipboardData, what);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
}

export function putOnto(clipboard: DataTransfer | null, { plain, html }: Copied): void {
  clipboard?.setData('text/plain', plain);
  clipboard?.setData('text/html', html);
}

function copied(name: string, table: CopiedTable): Copied {
  return { name, plain: printTable(table.table), html: tableHtml(table) };
}

function cornerSection(records: RecordSet, scene: Scene, name: GridName) {
  const grid = scene.grids.find((candidate) => candidate.name === name);
  const { rows, columns } = GRID_SIDES[name];
  const title = t('clipboard.corner', {
    rows: labelText(scene.sides[rows]),
    columns: columns === 'people' ? t('clipboard.people') : labelText(scene.sides[columns]),
  });
  const table = crossTable(
    records,
    grid?.rows.map(({ item }) => item) ?? [],
    grid?.columns.map(({ id }) => id) ?? [],
    matrixView(records, scene.matrix),
  );
  return { title, table };
}

function peopleTable(records: RecordSet, scene: Scene): CopiedTable {
  const { people } = matrixView(records, scene.matrix);
  const names = people.map(({ person }) => [person.name]);
  return { table: [[t('clipboard.field.name')], ...names], headRows: 1, headColumns: 0 };
}

function idOf(target: Extract<Target, { at: 'item' | 'person' }>): string {
  return target.at === 'item' ? target.item : target.person;
}

function labelOf(scene: Scene, role: Role): string {
  const side = Object.values(scene.sides).find((candidate) => candidate.role === role);
  return side ? labelText(side) : '';
}

function labelText(side: Side): string {
  return side.label.text;
}
