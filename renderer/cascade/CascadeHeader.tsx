import {
  FoldVertical,
  Maximize,
  PanelLeft,
  Search,
  UnfoldVertical,
  Unlink,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { Ref } from 'react';
import { inOrder } from '#shared/plan/order.ts';
import { itemStatus } from '#shared/plan/records/content.ts';
import { t, tCount } from '../messages/messages.ts';
import { IconButton } from '../ui/Button.tsx';
import { FilterSelect } from '../ui/FilterSelect.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { SCALES } from './scales.ts';
import { type Cascade, isFiltered } from './use-cascade.ts';

export type Drawing = 'tree' | 'sunburst';

interface CascadeHeaderProps {
  readonly cascade: Cascade;
  readonly drawing: Drawing;
  readonly onDrawing: (drawing: Drawing) => void;
  readonly search: Ref<HTMLInputElement>;
  /** Enter in the search goes to the next item that it finds. */
  readonly onNext: (direction: 1 | -1) => void;
  readonly onLeaveSearch: () => void;
  readonly unitsShown: boolean;
  readonly onUnits: () => void;
  readonly scale: number;
  readonly onScale: (scale: number) => void;
  /** Makes all that is open as large as the window lets it. */
  readonly onFit: () => void;
}

/** What is drawn, looked for and left out. */
export function CascadeHeader(props: CascadeHeaderProps) {
  const { cascade, drawing, onDrawing, unitsShown, onUnits } = props;
  const { breaks, filter, setFilter } = cascade;
  return (
    <header className="cascade-head">
      <IconButton icon={PanelLeft} label={t('cascade.units')} pressed={unitsShown} onClick={onUnits} />
      <h2>{t('cascade.title')}</h2>
      <SegmentedControl
        label={t('cascade.drawing')}
        value={drawing}
        options={[
          { value: 'tree', label: t('cascade.drawing.tree') },
          { value: 'sunburst', label: t('cascade.drawing.sunburst') },
        ]}
        onChange={onDrawing}
      />
      <SearchField {...props} />
      <Filters cascade={cascade} />
      <button
        type="button"
        className="cascade-gaps"
        aria-pressed={filter.broken}
        disabled={breaks.size === 0 && !filter.broken}
        title={t('cascade.gaps.hint')}
        onClick={() => setFilter({ broken: !filter.broken })}
      >
        <Unlink aria-hidden size={14} strokeWidth={2} />
        {tCount('cascade.gaps', breaks.size)}
      </button>
      <div className="cascade-space" />
      {drawing === 'tree' && <TreeControls {...props} />}
    </header>
  );
}

function SearchField({ cascade, search, onNext, onLeaveSearch }: CascadeHeaderProps) {
  const { filter, kept, setFilter } = cascade;
  return (
    <label className="cascade-search">
      <Search aria-hidden size={14} strokeWidth={2} />
      <input
        ref={search}
        type="search"
        aria-label={t('cascade.search')}
        placeholder={t('cascade.search')}
        value={filter.query}
        onChange={(event) => setFilter({ query: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') onNext(event.shiftKey ? -1 : 1);
          else if (event.key === 'ArrowDown') onLeaveSearch();
          else if (event.key === 'Escape') {
            setFilter({ query: '' });
            onLeaveSearch();
          } else return;
          event.preventDefault();
        }}
      />
      <span role="status">
        {kept && isFiltered(cascade) ? tCount('cascade.found', kept.matches.size) : ''}
      </span>
    </label>
  );
}

function Filters({ cascade }: { readonly cascade: Cascade }) {
  const { records, filter, period, setFilter, setPeriod } = cascade;
  const periods = records.list('period').toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const perspectives = [...new Set(records.list('item').map(({ perspective }) => perspective))]
    .filter(Boolean)
    .toSorted();
  return (
    <>
      {periods.length > 1 && (
        <FilterSelect
          all={t('cascade.period.open')}
          label={t('cascade.period')}
          value={period}
          options={periods.map(({ id, label }) => ({ value: id, label }))}
          onChange={setPeriod}
        />
      )}
      <FilterSelect
        all={t('cascade.person')}
        label={t('cascade.person')}
        value={filter.person}
        options={inOrder(records.list('person')).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(person) => setFilter({ person })}
      />
      {perspectives.length > 0 && (
        <FilterSelect
          all={t('cascade.perspective')}
          label={t('cascade.perspective')}
          value={filter.perspective}
          options={perspectives.map((value) => ({ value, label: value }))}
          onChange={(perspective) => setFilter({ perspective })}
        />
      )}
      <FilterSelect
        all={t('cascade.status')}
        label={t('cascade.status')}
        value={filter.status}
        options={itemStatus.options.map((value) => ({ value, label: t(`inspector.status.${value}`) }))}
        onChange={(status) => setFilter({ status })}
      />
    </>
  );
}

function TreeControls({ cascade, scale, onScale, onFit }: CascadeHeaderProps) {
  const at = SCALES.indexOf(scale);
  const step = (by: number) => onScale(SCALES[at + by] ?? scale);
  return (
    <div className="cascade-controls">
      <IconButton icon={FoldVertical} label={t('cascade.closeAll')} onClick={() => cascade.openTo('top')} />
      <IconButton icon={UnfoldVertical} label={t('cascade.openAll')} onClick={() => cascade.openTo('all')} />
      <IconButton icon={ZoomOut} label={t('cascade.smaller')} disabled={at === 0} onClick={() => step(-1)} />
      <IconButton
        icon={ZoomIn}
        label={t('cascade.larger')}
        disabled={at === SCALES.length - 1}
        onClick={() => step(1)}
      />
      <IconButton icon={Maximize} label={t('cascade.fit')} onClick={onFit} />
    </div>
  );
}
