import type { KeyResult } from '#shared/frameworks/okr.ts';
import type { Quarter } from '#shared/frameworks/quarters.ts';
import { LANES, type Lane, type Scorecard, type ScorecardRow } from '#shared/frameworks/scorecard.ts';
import { editText } from '#shared/plan/commands/items.ts';
import { setPerspective } from '#shared/plan/commands/scorecard.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t, tCount } from '../messages/messages.ts';
import { usePlanStore } from '../state/stores.ts';
import { CellSelect } from '../ui/CellSelect.tsx';
import { FigureField } from './FigureField.tsx';
import { GradeField } from './GradeField.tsx';
import { InlineText } from './InlineField.tsx';
import { ItemCode } from './ItemCode.tsx';
import { laneName } from './lane-name.ts';
import { UnitField } from './UnitField.tsx';
import './scorecard-table.css';

interface ScorecardTableProps {
  readonly scorecard: Scorecard;
  readonly quarter: Quarter;
  readonly readOnly: boolean;
  readonly onOpen: (item: Item) => void;
}

/** The scorecard as a table: perspective, objective, measure, target, actual, initiative. */
export function ScorecardTable({ scorecard, quarter, readOnly, onOpen }: ScorecardTableProps) {
  const { lanes, measuresApart, initiativesApart } = scorecard;
  return (
    <div className="scorecard-scroll">
      <table className="scorecard">
        <thead>
          <tr>
            {(['objective', 'measure', 'target', 'actual', 'unit', 'grade', 'initiatives'] as const).map(
              (column) => (
                <th key={column} scope="col" className={`is-${column}`}>
                  {t(`scorecard.column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        {lanes
          .filter(({ lane, rows }) => lane !== 'none' || rows.length > 0)
          .map(({ lane, rows }) => (
            <tbody key={lane} aria-label={laneName(lane)}>
              <tr className={`scorecard-lane is-${lane}`}>
                <th scope="rowgroup" colSpan={7}>
                  {laneName(lane)}
                  <span className="scorecard-count">{rows.length}</span>
                </th>
              </tr>
              {rows.length === 0 && (
                <tr className="scorecard-empty">
                  <td colSpan={7}>{t('scorecard.emptyLane')}</td>
                </tr>
              )}
              {rows.map((row) => (
                <Rows key={row.objective.id} {...{ lane, row, quarter, readOnly, onOpen }} />
              ))}
            </tbody>
          ))}
      </table>
      <Apart title={tCount('okrs.unattached', measuresApart.length)} items={measuresApart} onOpen={onOpen} />
      <Apart
        title={tCount('scorecard.initiativesApart', initiativesApart.length)}
        items={initiativesApart}
        onOpen={onOpen}
      />
    </div>
  );
}

interface RowsProps {
  readonly lane: Lane;
  readonly row: ScorecardRow;
  readonly quarter: Quarter;
  readonly readOnly: boolean;
  readonly onOpen: (item: Item) => void;
}

/** An objective beside all of its measures. */
function Rows({ lane, row, quarter, readOnly, onOpen }: RowsProps) {
  const store = usePlanStore();
  const { objective, measures, initiatives } = row;
  const shown: readonly (KeyResult | null)[] = measures.length > 0 ? measures : [null];
  return shown.map((measure, at) => (
    <tr key={measure?.item.id ?? ''} className={at === 0 ? 'scorecard-row is-first' : 'scorecard-row'}>
      {at === 0 && (
        <th scope="row" rowSpan={shown.length} className="is-objective">
          <span className="objective-name">
            <ItemCode item={objective} onOpen={onOpen} />
            <InlineText
              label={t('okrs.textOf', { code: objective.code })}
              text={objective.text}
              readOnly={readOnly}
              onCommit={(text) =>
                store.run((records, context) => editText(records, { item: objective.id, text }, context))
              }
            />
          </span>
          {!readOnly && (
            <CellSelect
              label={t('scorecard.perspectiveOf', { code: objective.code })}
              value={lane}
              options={LANES.map((one) => ({ value: one, label: laneName(one, objective) }))}
              onChange={(chosen) => {
                const to = LANES.find((one) => one === chosen);
                if (!to) return;
                const perspective = to === 'none' ? null : to;
                store.run((records, context) =>
                  setPerspective(records, { item: objective.id, perspective }, context),
                );
              }}
            />
          )}
        </th>
      )}
      {measure ? (
        <MeasureCells measure={measure} {...{ objective, quarter, readOnly, onOpen }} />
      ) : (
        <td colSpan={5} className="scorecard-nothing">
          {t('scorecard.noMeasure')}
        </td>
      )}
      {at === 0 && (
        <td rowSpan={shown.length} className="is-initiatives">
          {initiatives.length === 0 && (
            <span className="scorecard-nothing">{t('scorecard.noInitiative')}</span>
          )}
          <ul>
            {initiatives.map((item) => (
              <li key={item.id}>
                <ItemCode item={item} onOpen={onOpen} />
                <span>{item.text}</span>
              </li>
            ))}
          </ul>
        </td>
      )}
    </tr>
  ));
}

interface MeasureCellsProps {
  readonly objective: Item;
  readonly measure: KeyResult;
  readonly quarter: Quarter;
  readonly readOnly: boolean;
  readonly onOpen: (item: Item) => void;
}

function MeasureCells({ objective, measure, quarter, readOnly, onOpen }: MeasureCellsProps) {
  const own = measure.item.id === objective.id;
  return (
    <>
      <td className="is-measure">
        {own ? (
          <span className="key-result-own">{t('okrs.ownFigures')}</span>
        ) : (
          <span className="objective-name">
            <ItemCode item={measure.item} onOpen={onOpen} />
            <span>{measure.item.text}</span>
          </span>
        )}
      </td>
      <td className="is-figure">
        <FigureField of="target" keyResult={measure} {...{ quarter, readOnly }} />
      </td>
      <td className="is-figure">
        <FigureField of="actual" keyResult={measure} {...{ quarter, readOnly }} />
      </td>
      <td>
        <UnitField item={measure.item} readOnly={readOnly} />
      </td>
      <td className="is-grade">
        <GradeField keyResult={measure} {...{ quarter, readOnly }} />
      </td>
    </>
  );
}

interface ApartProps {
  readonly title: string;
  readonly items: readonly Item[];
  readonly onOpen: (item: Item) => void;
}

/** What stands with no objective. */
function Apart({ title, items, onOpen }: ApartProps) {
  if (items.length === 0) return null;
  return (
    <section className="scorecard-apart" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <ItemCode item={item} onOpen={onOpen} />
            <span>{item.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
