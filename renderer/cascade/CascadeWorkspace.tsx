import { GitFork } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { eachShown } from '#shared/cascade/opening.ts';
import { cascadeExisting, cascadeToUnit, type TakenRole, uncascade } from '#shared/plan/commands/cascade.ts';
import type { ItemId, MatrixId, UnitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item, Mirror } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import type { PlanCommand } from '../state/plan-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CascadeHeader, type Drawing } from './CascadeHeader.tsx';
import { CascadeToDialog } from './CascadeToDialog.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { SCALES } from './scales.ts';
import { Sunburst } from './sunburst/Sunburst.tsx';
import { TreeDrawing } from './tree/TreeDrawing.tsx';
import { layoutTree } from './tree/tree-layout.ts';
import { UnitColumn } from './UnitColumn.tsx';
import { type Cascade, useCascade } from './use-cascade.ts';
import './cascade.css';

interface CascadeWorkspaceProps {
  /** The whole plan. */
  readonly records: RecordSet;
  /** Runs a command; null where the plan cannot be changed. */
  readonly run:
    | ((command: PlanCommand) => { readonly added: readonly { readonly id: string }[] } | null)
    | null;
  readonly onOpen: (matrix: MatrixId, item: ItemId | null) => void;
}

/** The whole plan from the true north to the last team: as a tree or a sunburst, with its units and the chain of one item. */
export function CascadeWorkspace({ records, run, onOpen }: CascadeWorkspaceProps) {
  const cascade = useCascade(records);
  const [drawing, setDrawing] = useState<Drawing>('tree');
  const [scale, setScale] = useState(1);
  const [unitsShown, setUnitsShown] = useState(true);
  const [dragged, setDragged] = useState<Item | Mirror | null>(null);
  const [cascaded, setCascaded] = useState<Item | Mirror | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const drawn = useRef<HTMLDivElement>(null);
  const { selected, tree, kept } = cascade;
  const item = selected?.subject.at === 'item' ? selected.subject.item : null;
  const [first] = records.list('matrix');
  const found = useFound(cascade);
  const layout = useMemo(() => layoutTree(cascade.shown), [cascade.shown]);
  const fit = () => {
    const { clientWidth = 0, clientHeight = 0 } = drawn.current ?? {};
    const fits = (each: number) => each * layout.width <= clientWidth && each * layout.height <= clientHeight;
    setScale(SCALES.findLast((each) => each <= 1 && fits(each)) ?? SCALES[0]);
  };

  const pass = (upper: Item | Mirror, unit: UnitId, role?: TakenRole) => {
    const edit = run?.((now, context) =>
      cascadeToUnit(now, { upper: upper.id, unit, ...(role && { role }) }, context),
    );
    const made = edit?.added[0];
    if (made) cascade.select(made.id);
  };
  const open = (wanted: Item | Mirror) => {
    if (wanted.kind === 'item') onOpen(wanted.matrix, wanted.id);
  };
  const drawingProps = {
    cascade,
    canEdit: run !== null,
    onOpen: open,
    onDrag: setDragged,
    onCascade: setCascaded,
    onType: () => search.current?.focus(),
    element: drawn,
  };
  return (
    <section className="cascade" aria-label={t('cascade.title')} aria-busy={cascade.looking}>
      <CascadeHeader
        cascade={cascade}
        drawing={drawing}
        onDrawing={setDrawing}
        search={search}
        onNext={found.next}
        onLeaveSearch={() => {
          drawn.current?.focus();
          if (!selected) found.next(1);
        }}
        unitsShown={unitsShown}
        onUnits={() => setUnitsShown(!unitsShown)}
        scale={scale}
        onScale={setScale}
        onFit={fit}
      />
      <div
        className="cascade-panes"
        data-units={unitsShown || undefined}
        data-panel={item !== null || undefined}
      >
        {unitsShown && <UnitColumn cascade={cascade} dragged={dragged} onDrop={pass} />}
        {tree.root.items === 0 ? (
          <div className="cascade-empty">
            <EmptyState
              icon={GitFork}
              action={
                first && <Button onClick={() => onOpen(first.id, null)}>{t('cascade.openMatrix')}</Button>
              }
            >
              {t('cascade.empty')}
            </EmptyState>
          </div>
        ) : kept?.matches.size === 0 ? (
          <div className="cascade-empty" ref={drawn} tabIndex={-1}>
            <EmptyState icon={GitFork}>{t('cascade.nothingFound')}</EmptyState>
          </div>
        ) : drawing === 'tree' ? (
          <TreeDrawing {...drawingProps} layout={layout} scale={scale} />
        ) : (
          <Sunburst {...drawingProps} />
        )}
        {item && (
          <ItemPanel
            cascade={cascade}
            item={item}
            canEdit={run !== null}
            onOpen={open}
            onCascade={setCascaded}
            onServe={(upper, lower) =>
              run?.((now, context) => cascadeExisting(now, { upper, lower }, context))
            }
            onUncascade={(upper, lower) => run?.((now, context) => uncascade(now, { upper, lower }, context))}
          />
        )}
      </div>
      {cascaded && (
        <CascadeToDialog
          records={records}
          item={cascaded}
          onClose={() => setCascaded(null)}
          onChoose={(unit, role) => {
            setCascaded(null);
            pass(cascaded, unit, role);
          }}
        />
      )}
    </section>
  );
}

/** Goes from one item that the filter finds to the next, in the order of the drawing. */
function useFound({ kept, shown, tree, selected, reveal }: Cascade) {
  const next = (direction: 1 | -1) => {
    if (!kept || kept.matches.size === 0) return;
    // What is open comes in the order in which it is drawn, and what is not after it.
    const drawn = [...eachShown(shown)].map(({ node }) => node.key).filter((key) => kept.matches.has(key));
    const rest = new Set(drawn);
    const all = [...drawn, ...[...kept.matches].filter((key) => !rest.has(key))];
    const at = selected ? all.indexOf(selected.key) : -1;
    const to = all[(at + direction + all.length) % all.length];
    if (to !== undefined && tree.byKey.has(to)) reveal(to);
  };
  return { next };
}
