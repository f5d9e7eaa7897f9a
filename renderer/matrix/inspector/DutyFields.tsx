import { setDuty } from '#shared/plan/commands/people.ts';
import { dutyIdOf } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { dutiesOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { LevelList } from './LevelList.tsx';

interface DutyFieldsProps {
  readonly item: Item;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

/** What each person of the matrix owes to an item; also where the arrangement has no cells for it. */
export function DutyFields({ item, records, plan }: DutyFieldsProps) {
  const { people } = matrixView(records, plan.matrix);
  if (people.length === 0) return null;
  return (
    <section className="inspector-section">
      <h3>{t('inspector.duties')}</h3>
      <LevelList
        entries={people.map(({ person }) => ({
          id: person.id,
          label: person.name,
          level: records.get('duty', dutyIdOf(item.id, person.id))?.level ?? null,
        }))}
        scale={dutiesOf(records)}
        readOnly={plan.readOnly()}
        onChange={(person, level) =>
          plan.run((now, context) => setDuty(now, { item: item.id, person, level }, context))
        }
      />
    </section>
  );
}
