import type { HistoryPage } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import type { Language } from '#shared/language.ts';
import { SHEET_WORDS, type SheetWords } from '#shared/matrix/words.ts';
import { undoState } from '#shared/plan/edits/undo.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { type MatrixView, matrixView } from '#shared/plan/queries/matrix-view.ts';
import { outline } from '#shared/plan/queries/outline.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { historyOf } from '../history.ts';
import { wholePlan } from '../plans.ts';

/** A plan as the formats see it: read once, whole where a format wants all of it, one matrix where that is enough. */
export interface ExportSource {
  readonly file: PlanFile;
  readonly language: Language;
  readonly words: SheetWords;
  /** ISO 8601, UTC: for formats that say when they were made. */
  readonly now: string;
  /** All records of the plan. */
  readonly records: RecordSet;
  /** So many of the last edits, newest first. */
  edits(count: number): HistoryPage['entries'];
  /** The records of the chosen matrices with what their sheets show; all where null. @throws HostError */
  part(chosen: readonly MatrixId[] | null): RecordSet;
  /** @throws HostError where the matrix is not in the plan */
  view(matrix: MatrixId): MatrixView;
  /** The chosen matrices, or all of them as the organisation is read, from the top down. @throws HostError */
  matrices(chosen: readonly MatrixId[] | null): readonly MatrixId[];
}

export function exportSource(file: PlanFile, language: Language, now: string): ExportSource {
  let whole: RecordSet | null = null;
  const records = () => {
    whole ??= wholePlan(file);
    return whole;
  };
  return {
    file,
    language,
    words: SHEET_WORDS[language],
    now,
    get records() {
      return records();
    },
    edits: (count) =>
      historyOf(file, undoState(file.undoLog()), { before: null, limit: count }, language).entries,
    view: (matrix) => {
      const part = whole ?? RecordSet.of(file.loadMatrix(matrix));
      if (!part.has('matrix', matrix)) throw noMatrix(file);
      return matrixView(part, matrix);
    },
    part: (chosen) => (chosen === null ? records() : partOf(file, chosen)),
    matrices: (chosen) => {
      const all = outline(records()).flatMap(matricesBelow);
      if (chosen === null) return all;
      if (chosen.some((matrix) => !all.includes(matrix))) throw noMatrix(file);
      return chosen;
    },
  };
}

/** Matrices share people, units and the plan's head. */
function partOf(file: PlanFile, chosen: readonly MatrixId[]): RecordSet {
  const found = new Map<string, PlanRecord>();
  for (const matrix of chosen) {
    const part = file.loadMatrix(matrix);
    if (part.length === 0) throw noMatrix(file);
    for (const record of part) found.set(`${record.kind}:${record.id}`, record);
  }
  return RecordSet.of([...found.values()]);
}

type Node = ReturnType<typeof outline>[number];

function matricesBelow({ matrices, children }: Node): readonly MatrixId[] {
  return [...matrices.map(({ matrix }) => matrix.id), ...children.flatMap(matricesBelow)];
}

function noMatrix(file: PlanFile): HostError {
  return new HostError('missing', `The matrix is not in ${file.meta.name} any more.`, 'Choose another one.');
}
