import type {
  ImportMapping,
  MappingOf,
  MatrixMapping,
  SheetMapping,
} from '#shared/exchange/mapping/mapping.ts';
import { columnName } from '#shared/exchange/read-tables.ts';
import { quartersOf } from '#shared/frameworks/quarters.ts';
import type { ImportSheet } from '#shared/host/importing.ts';
import { type MatrixId, type Month, matrixId, month } from '#shared/plan/ids.ts';
import { normsOf } from '#shared/plan/queries/norms.ts';
import { ROLES, type Role, type RoleNames } from '#shared/plan/records/fields.ts';
import { formatMonths, t } from '../messages/messages.ts';
import { usePlan } from '../state/stores.ts';
import { Checkbox } from '../ui/Field.tsx';
import { CornerField } from './CornerField.tsx';
import { OptionSelect } from './OptionSelect.tsx';
import { AXES, choiceOf, SHEET_CHOICES, type SheetChoice, takenAs, withAxis } from './sheet-choices.ts';
import { axisName, roleName } from './words.ts';

interface SheetOptionsProps {
  readonly sheet: ImportSheet;
  readonly mapping: SheetMapping;
  /** Whether a column holds dates, so that their order matters. */
  readonly dated: boolean;
  readonly dayFirst: ImportMapping['dayFirst'];
  readonly names: RoleNames | null;
  readonly onChange: (to: SheetMapping) => void;
  readonly onDayFirst: (dayFirst: boolean) => void;
}

/** What the sheet is taken as, where it goes, and where its table begins. */
export function SheetOptions(props: SheetOptionsProps) {
  const { sheet, mapping, names, onChange } = props;
  const shown = usePlan((plan) => plan.matrix);
  const label = (choice: SheetChoice) => {
    if (!isRole(choice)) return t(`importing.as.${choice}`);
    return roleName(choice, names);
  };
  return (
    <div className="import-options">
      <OptionSelect
        label={t('importing.as')}
        value={choiceOf(mapping)}
        options={SHEET_CHOICES.map((value) => ({ value, label: label(value) }))}
        onChange={(choice) => onChange(takenAs(choice, mapping, shown))}
      />
      {'matrix' in mapping && (
        <MatrixChoice mapping={mapping} onChange={(matrix) => onChange({ ...mapping, matrix })} />
      )}
      {mapping.as === 'items' && <ItemsOptions {...props} mapping={mapping} />}
      {mapping.as === 'okrs' && <OkrOptions {...props} mapping={mapping} />}
      {mapping.as === 'cross' && <CrossOptions {...props} mapping={mapping} />}
      {mapping.as === 'people' && <PeopleOptions sheet={sheet} mapping={mapping} onChange={onChange} />}
      {mapping.as === 'organisation' && (
        <HeadRow
          rows={sheet.rows}
          mapping={mapping}
          most={1}
          onChange={(top, heads) => onChange({ ...mapping, top, heads })}
        />
      )}
    </div>
  );
}

function isRole(choice: SheetChoice): choice is Role {
  return ROLES.some((role) => role === choice);
}

interface MatrixChoiceProps {
  readonly mapping: MatrixMapping;
  readonly onChange: (matrix: MatrixId) => void;
}

/** Which matrix it goes into, where the plan has several. */
function MatrixChoice({ mapping, onChange }: MatrixChoiceProps) {
  const outline = usePlan((plan) => plan.outline);
  const matrices = outline?.matrices ?? [];
  if (matrices.length < 2) return null;
  const unit = (id: string) => outline?.units.find((one) => one.id === id)?.name ?? '';
  return (
    <OptionSelect
      label={t('importing.into')}
      value={mapping.matrix}
      options={matrices.map(({ matrix }) => ({
        value: matrix.id,
        label: `${unit(matrix.unit)} – ${matrix.title}`,
      }))}
      onChange={(id) => onChange(matrixId.parse(id))}
    />
  );
}

function ItemsOptions({
  sheet,
  mapping,
  dated,
  dayFirst,
  onChange,
  onDayFirst,
}: SheetOptionsProps & { readonly mapping: MappingOf<'items'> }) {
  return (
    <>
      <HeadRow
        rows={sheet.rows}
        mapping={mapping}
        most={2}
        onChange={(top, heads) => onChange({ ...mapping, top, heads })}
      />
      <Checkbox
        checked={mapping.changeExisting}
        onChange={(changeExisting) => onChange({ ...mapping, changeExisting })}
      >
        {t('importing.changeExisting')}
      </Checkbox>
      {dated && (
        <Checkbox checked={dayFirst} onChange={onDayFirst}>
          {t('importing.dayFirst')}
        </Checkbox>
      )}
    </>
  );
}

function OkrOptions({
  sheet,
  mapping,
  dated,
  dayFirst,
  onChange,
  onDayFirst,
}: SheetOptionsProps & { readonly mapping: MappingOf<'okrs'> }) {
  return (
    <>
      <HeadRow
        rows={sheet.rows}
        mapping={mapping}
        most={1}
        onChange={(top, heads) => onChange({ ...mapping, top, heads })}
      />
      <QuarterChoice mapping={mapping} onChange={(quarter) => onChange({ ...mapping, quarter })} />
      <Checkbox
        checked={mapping.changeExisting}
        onChange={(changeExisting) => onChange({ ...mapping, changeExisting })}
      >
        {t('importing.changeExisting')}
      </Checkbox>
      {dated && (
        <Checkbox checked={dayFirst} onChange={onDayFirst}>
          {t('importing.dayFirst')}
        </Checkbox>
      )}
    </>
  );
}

interface QuarterChoiceProps {
  readonly mapping: MappingOf<'okrs'>;
  readonly onChange: (quarter: Month) => void;
}

/** The quarter of rows that name none. The page holds the periods of all matrices only in its outline. */
function QuarterChoice({ mapping, onChange }: QuarterChoiceProps) {
  const records = usePlan((plan) => plan.records);
  const period = records?.get('period', records.get('matrix', mapping.matrix)?.period ?? '');
  if (!records || !period) return null;
  const quarters = quartersOf(period, normsOf(records).fiscalStart);
  return (
    <OptionSelect
      label={t('importing.okr.quarterOfRows')}
      value={mapping.quarter ?? quarters.at(-1)?.start ?? ''}
      options={quarters.map(({ start, number, months }) => ({
        value: start,
        label: t('importing.okr.quarterName', {
          number,
          months: formatMonths(months[0] ?? start, months.at(-1) ?? start),
        }),
      }))}
      onChange={(start) => onChange(month.parse(start))}
    />
  );
}

function CrossOptions({
  sheet,
  mapping,
  names,
  onChange,
}: SheetOptionsProps & { readonly mapping: MappingOf<'cross'> }) {
  const axes = AXES.map((value) => ({ value, label: axisName(value, names) }));
  return (
    <>
      {(['rows', 'columns'] as const).map((side) => (
        <OptionSelect
          key={side}
          label={t(`importing.axis.${side}`)}
          value={mapping[side]}
          options={axes}
          onChange={(axis) => onChange(withAxis(mapping, side, axis))}
        />
      ))}
      <CornerField
        key={`${mapping.top} ${mapping.left}`}
        sheet={sheet}
        top={mapping.top}
        left={mapping.left}
        onChange={(corner) => onChange({ ...mapping, ...corner, rowHeads: {}, columnHeads: {} })}
      />
      <Checkbox checked={mapping.addMissing} onChange={(addMissing) => onChange({ ...mapping, addMissing })}>
        {t('importing.addMissing')}
      </Checkbox>
    </>
  );
}

function PeopleOptions({
  sheet,
  mapping,
  onChange,
}: {
  readonly sheet: ImportSheet;
  readonly mapping: MappingOf<'people'>;
  readonly onChange: (to: SheetMapping) => void;
}) {
  const columns = Array.from({ length: Math.max(1, sheet.columns) }, (_, column) => ({
    value: String(column),
    label: t('importing.column', { column: columnName(column) }),
  }));
  return (
    <>
      <HeadRow
        rows={sheet.rows}
        mapping={mapping}
        most={1}
        onChange={(top, heads) => onChange({ ...mapping, top, heads })}
      />
      <OptionSelect
        label={t('clipboard.field.name')}
        value={String(mapping.name)}
        options={columns}
        onChange={(column) => onChange({ ...mapping, name: Number(column) })}
      />
      <OptionSelect
        label={t('importing.mail')}
        value={mapping.mail === null ? '' : String(mapping.mail)}
        options={[{ value: '', label: t('importing.none') }, ...columns]}
        onChange={(column) => onChange({ ...mapping, mail: column === '' ? null : Number(column) })}
      />
    </>
  );
}

/** Rows further down than this hold no headings. */
const MOST_TOP = 60;

interface HeadRowProps {
  readonly rows: number;
  readonly mapping: { readonly top: number; readonly heads: number };
  readonly most: 1 | 2;
  readonly onChange: (top: number, heads: number) => void;
}

/** In which row the headings stand; where there are none, in which the table begins. */
function HeadRow({ rows, mapping: { top, heads }, most, onChange }: HeadRowProps) {
  const length = Math.max(top + 1, Math.min(rows, MOST_TOP));
  const numbers = Array.from({ length }, (_, row) => row);
  const kinds = ([1, 2, 0] as const).filter((count) => count <= most);
  return (
    <>
      <OptionSelect
        label={t('importing.heads')}
        value={String(heads)}
        options={kinds.map((count) => ({ value: String(count), label: t(`importing.heads.${count}`) }))}
        onChange={(count) => onChange(top, Number(count))}
      />
      <OptionSelect
        label={t('importing.from')}
        value={String(top)}
        options={numbers.map((row) => ({ value: String(row), label: t('importing.row', { row: row + 1 }) }))}
        onChange={(row) => onChange(Number(row), heads)}
      />
    </>
  );
}
