import type { ItemId } from '#shared/plan/ids.ts';
import { possibleUppers } from '#shared/plan/queries/possible-uppers.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { FilterSelect } from '../ui/FilterSelect.tsx';

interface ServeSelectProps {
  readonly records: RecordSet;
  readonly item: Item;
  readonly onChoose: (upper: ItemId) => void;
}

/** Mends a chain that is torn above an objective: what it serves on the next level up is chosen there and then. */
export function ServeSelect({ records, item, onChoose }: ServeSelectProps) {
  const uppers = possibleUppers(records, item);
  if (uppers.length === 0) return null;
  return (
    <FilterSelect
      label={t('cascade.serve')}
      all={t('cascade.serve')}
      value={null}
      options={uppers.map(({ id, code, text }) => ({ value: id, label: `${code} ${text}` }))}
      onChange={(upper) => upper && onChoose(upper)}
    />
  );
}
