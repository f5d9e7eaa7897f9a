import { memo, useMemo } from 'react';
import type { PeriodId, UnitId } from '#shared/plan/ids.ts';
import { depthOf } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import { Checkbox } from '../../ui/Field.tsx';
import { endingUnits, type YearDraft } from './year-draft.ts';

interface EndingUnitsProps {
  readonly records: RecordSet;
  readonly from: PeriodId;
  readonly leftOut: YearDraft['leftOut'];
  readonly onChange: (news: Partial<YearDraft>) => void;
}

/** The units whose year ends: all of them, or some. */
export const EndingUnits = memo(function EndingUnits({ records, from, leftOut, onChange }: EndingUnitsProps) {
  const units = useMemo(() => endingUnits(records, from), [records, from]);
  const set = (ids: readonly UnitId[], taken: boolean) => {
    const after = new Set(leftOut);
    for (const id of ids) {
      if (taken) after.delete(id);
      else after.add(id);
    }
    onChange({ leftOut: after });
  };
  const all = units.every(({ id }) => !leftOut.has(id));
  return (
    <fieldset className="new-year-units">
      <legend>{t('organisation.tab.units')}</legend>
      <Checkbox
        checked={all}
        onChange={(taken) =>
          set(
            units.map(({ id }) => id),
            taken,
          )
        }
      >
        {t('organisation.newYear.whole')}
      </Checkbox>
      <div className="new-year-unit-list">
        {units.map(({ id, name }) => (
          <div key={id} style={{ paddingInlineStart: depthOf(records, id) * 14 }}>
            <Checkbox checked={!leftOut.has(id)} onChange={(taken) => set([id], taken)}>
              {name}
            </Checkbox>
          </div>
        ))}
      </div>
    </fieldset>
  );
});
