import { CircleUserRound, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { personPage } from '#shared/ownership/person-page.ts';
import type { PersonId } from '#shared/plan/ids.ts';
import { inOrder } from '#shared/plan/order.ts';
import { type Pack, pack } from '#shared/print/pack/pack.ts';
import { t } from '../../messages/messages.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { useApp } from '../../state/stores.ts';
import { today } from '../../state/today.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { ownPerson } from './own-person.ts';
import { PersonSheet } from './PersonSheet.tsx';
import { useOurTurn } from './use-our-turn.ts';
import './page.css';

/** The page of one person: one's own, where the plan knows who sits here. */
export function PersonTab({
  records,
  onOpen,
  onPrint,
}: Pick<PlanViewProps, 'records' | 'onOpen' | 'onPrint'>) {
  const profile = useApp((app) => app.profile);
  const persons = records.all('person');
  const people = useMemo(() => inOrder(persons.values()), [persons]);
  /** Undefined: nobody was chosen yet. */
  const [wanted, setWanted] = useState<PersonId | null | undefined>(undefined);
  const ourTurn = useOurTurn();
  const asked = wanted === undefined ? ownPerson(profile, people) : wanted;
  const person = asked !== null && persons.has(asked) ? asked : null;
  const day = today();
  const page = useMemo(
    () => (person === null ? null : personPage(records, { person, today: day, ourTurn })),
    [records, person, day, ourTurn],
  );
  if (people.length === 0) {
    return (
      <div className="ownership-empty">
        <EmptyState icon={CircleUserRound}>{t('ownership.empty.people')}</EmptyState>
      </div>
    );
  }
  return (
    <div className="ownership-tab">
      <div className="ownership-bar">
        <FilterSelect
          label={t('page.person')}
          value={person}
          all={t('page.choose')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setWanted}
        />
        <span className="ownership-spring" />
        {page && (
          <Button icon={Printer} onClick={() => onPrint(personPack(page.person.id), page.person.name)}>
            {t('page.print')}
          </Button>
        )}
      </div>
      {page ? (
        <PersonSheet records={records} page={page} onOpen={onOpen} />
      ) : (
        <div className="ownership-empty">
          <EmptyState icon={CircleUserRound}>{t('page.hint')}</EmptyState>
        </div>
      )}
    </div>
  );
}

function personPack(person: PersonId): Pack {
  return pack.parse({ parts: [{ part: 'people', people: [person] }] });
}
