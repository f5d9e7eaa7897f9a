import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { ListedFinding } from '#shared/audit/listing.ts';
import { RULES } from '#shared/audit/rules.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { formatNumber, t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { useVisibleRows } from '../ui/use-visible-rows.ts';
import { treeStep } from './tree-keys.ts';
import type { TreeRow, TreeRows } from './tree-rows.ts';
import type { FindingLines } from './use-finding-list.ts';

/** In CSS pixels, as checks.css has it. */
const ROW = 34;

interface FindingTreeProps {
  readonly rows: TreeRows;
  readonly lines: FindingLines;
  readonly by: 'rule' | 'unit';
  readonly records: RecordSet;
  readonly cursor: number;
  readonly onCursor: (row: number) => void;
  /** Opens or closes a group. */
  readonly onFold: (group: string, open: boolean) => void;
  /** Goes to the place of a finding. */
  readonly onEnter: (finding: ListedFinding) => void;
}

/** Findings below what they are grouped by. Only the lines in view are there; arrows walk all of them. */
export function FindingTree({
  rows,
  lines,
  by,
  records,
  cursor,
  onCursor,
  onFold,
  onEnter,
}: FindingTreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const id = useId();
  const { first: top, from, to, page } = useVisibleRows(tree, ROW, rows.count);
  const shown = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

  const [firstPlace, lastPlace] = [placeFrom(rows, from, 1), placeFrom(rows, to - 1, -1)];
  useEffect(() => {
    if (firstPlace !== null && lastPlace !== null && firstPlace <= lastPlace)
      lines.want(firstPlace, lastPlace);
  }, [lines, firstPlace, lastPlace]);

  const moved = useRef(false);
  useLayoutEffect(() => {
    const element = tree.current;
    if (!element || !moved.current) return;
    moved.current = false;
    const [top, bottom] = [cursor * ROW, (cursor + 1) * ROW];
    // The head of the group lies over the first line.
    if (top - ROW < element.scrollTop) element.scrollTop = Math.max(0, top - ROW);
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  }, [cursor]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = treeStep(event.key, rows, cursor, page);
    if (!step) return;
    event.preventDefault();
    if (step.step === 'go') {
      moved.current = true;
      onCursor(step.row);
    } else if (step.step === 'fold') onFold(step.group, step.open);
    else enter(step.place);
  };
  const enter = (place: number) => {
    const finding = lines.at(place);
    if (finding) onEnter(finding);
  };

  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={0}
      aria-label={t('checks.list')}
      aria-activedescendant={`${id}-${cursor}`}
      className="checks-tree"
      onKeyDown={onKeyDown}
    >
      <HeadInView row={rows.at(top) && rows.at(rows.headOf(top))} lines={lines} by={by} records={records} />
      <div role="presentation" style={{ blockSize: rows.count * ROW }}>
        {shown.map((row) => {
          const line = rows.at(row);
          return (
            line && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keyboard, and walks its lines
              <div
                key={row}
                id={`${id}-${row}`}
                role="treeitem"
                tabIndex={-1}
                aria-level={line.type === 'group' ? 1 : 2}
                aria-posinset={(line.type === 'group' ? line.number : line.within) + 1}
                aria-setsize={line.type === 'group' ? -1 : line.group.count}
                aria-expanded={line.type === 'group' ? line.open : undefined}
                aria-selected={row === cursor}
                className={`checks-row is-${line.type}`}
                style={{ insetBlockStart: row * ROW }}
                onClick={() => {
                  onCursor(row);
                  if (line.type === 'group') onFold(line.group.id, !line.open);
                }}
                onDoubleClick={() => {
                  if (line.type === 'finding') enter(line.place);
                }}
              >
                <Line line={line} lines={lines} by={by} records={records} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

interface HeadInViewProps extends Omit<LineProps, 'line'> {
  readonly row: TreeRow | undefined;
}

/** The head of the group that is scrolled through stays in view; the tree reads it where it stands. */
function HeadInView({ row, ...rest }: HeadInViewProps) {
  if (!row) return null;
  return (
    <div className="checks-stuck" aria-hidden>
      <div className="checks-row is-group">
        <Line line={row} {...rest} />
      </div>
    </div>
  );
}

interface LineProps extends Pick<FindingTreeProps, 'lines' | 'by' | 'records'> {
  readonly line: TreeRow;
}

function Line({ line, lines, by, records }: LineProps) {
  const { language } = useSpeech();
  if (line.type === 'group') {
    const { id, count } = line.group;
    const rule = by === 'rule' ? RULES.find(({ key }) => key === id) : undefined;
    const Chevron = line.open ? ChevronDown : ChevronRight;
    return (
      <>
        <Chevron aria-hidden size={14} strokeWidth={2} />
        {rule && <SeverityMark severity={rule.severity} />}
        <span className="checks-name">
          {rule?.texts[language].name ?? records.get('unit', id)?.name ?? id}
        </span>
        <span className="checks-count">{formatNumber(count)}</span>
      </>
    );
  }
  const finding = lines.at(line.place);
  const rule = finding && RULES.find(({ key }) => key === finding.rule);
  if (!finding || !rule) return <span className="checks-faint">…</span>;
  const unit = records.get('unit', records.get('matrix', finding.matrix)?.unit ?? '')?.name ?? '';
  return by === 'rule' ? (
    <>
      <span className="checks-name">{finding.says}</span>
      <span className="checks-faint">{unit}</span>
    </>
  ) : (
    <>
      <SeverityMark severity={rule.severity} />
      <span className="checks-faint checks-rule">{rule.texts[language].name}</span>
      <span className="checks-name">{finding.says}</span>
    </>
  );
}

/** The place of the nearest finding to a row, looking on or back. */
function placeFrom(rows: TreeRows, row: number, step: 1 | -1): number | null {
  for (let at = row; at >= 0 && at < rows.count; at += step) {
    const line = rows.at(at);
    if (line?.type === 'finding') return line.place;
  }
  return null;
}
