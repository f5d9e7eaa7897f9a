import { Plus, Search, Users } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { addPerson } from '#shared/plan/commands/units.ts';
import { type PersonId, personId } from '#shared/plan/ids.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import { inOrder } from '#shared/plan/order.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Person } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { usePlanStore } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MergePeopleDialog } from '../leaving/MergePeopleDialog.tsx';
import { RemovePersonDialog } from '../leaving/RemovePersonDialog.tsx';
import { RowList } from '../RowList.tsx';
import { SearchField } from '../SearchField.tsx';
import { PersonDetails } from './PersonDetails.tsx';

interface PeopleTabProps extends Pick<PlanViewProps, 'records'> {
  readonly readOnly: boolean;
}

/** All people of the plan, and the chosen one in full. */
export function PeopleTab({ records, readOnly }: PeopleTabProps) {
  const store = usePlanStore();
  const all = records.all('person');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [asking, setAsking] = useState<'remove' | 'merge' | null>(null);
  const rows = useMemo(() => found(inOrder(all.values()), search), [all, search]);
  const person = rows.find(({ id }) => id === chosen) ?? rows[0];
  const details = useRef<HTMLDivElement>(null);
  const rename = () => {
    const field = details.current?.querySelector('input');
    field?.focus();
    field?.select();
  };
  const add = () => {
    const args = { name: t('organisation.person.new'), mail: '', unit: null };
    const edit = store.run((now, context) => addPerson(now, args, context));
    const made = edit?.added.find((record) => record.kind === 'person');
    if (!made) return;
    setSearch('');
    setChosen(made.id);
    requestAnimationFrame(rename);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2' || event.key === 'Enter') rename();
    else if (event.key === 'Delete' && !readOnly) setAsking('remove');
    else return;
    event.preventDefault();
  };
  return (
    <div className="organisation-panes">
      <div className="organisation-list">
        <div className="organisation-tools">
          <SearchField
            icon={Search}
            label={t('organisation.person.search')}
            value={search}
            onChange={setSearch}
          />
          <Button icon={Plus} disabled={readOnly} onClick={add}>
            {t('organisation.person.add')}
          </Button>
        </div>
        <RowList
          role="listbox"
          label={t('organisation.tab.people')}
          rows={rows}
          heads={
            <>
              <span className="organisation-name">{t('organisation.name')}</span>
              <span className="organisation-aside">{t('organisation.mail')}</span>
              <span className="organisation-aside">{t('organisation.column.units')}</span>
              <span className="organisation-count">{t('organisation.column.owns')}</span>
              <span className="organisation-count">{t('organisation.column.duties')}</span>
            </>
          }
          active={person?.id ?? null}
          onActive={(id) => setChosen(personId.parse(id))}
          onKeyDown={onKeyDown}
          row={(one) => ({
            attributes: { role: 'option', onDoubleClick: rename },
            content: <PersonLine records={records} person={one} />,
          })}
        />
        {rows.length === 0 && search !== '' && (
          <p className="organisation-none">{t('organisation.nothingFound')}</p>
        )}
      </div>
      <div ref={details} className="organisation-side">
        {person ? (
          <PersonDetails {...{ records, person, readOnly }} onAsk={setAsking} />
        ) : (
          <EmptyState icon={Users}>{t('organisation.person.empty')}</EmptyState>
        )}
      </div>
      {asking === 'remove' && person && (
        <RemovePersonDialog records={records} person={person} onClose={() => setAsking(null)} />
      )}
      {asking === 'merge' && person && (
        <MergePeopleDialog
          records={records}
          person={person}
          onMerged={setChosen}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

function found(people: readonly Person[], search: string): readonly Person[] {
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted === '') return people;
  return people.filter(({ name, mail }) => `${name}\n${mail}`.toLocaleLowerCase().includes(wanted));
}

function PersonLine({ records, person }: { readonly records: RecordSet; readonly person: Person }) {
  const units = recordsWhere(records, 'membership', 'person', person.id).flatMap(
    ({ unit }) => records.get('unit', unit)?.name ?? [],
  );
  const owns = recordsWhere(records, 'item', 'owner', person.id).length;
  const duties = recordsWhere(records, 'duty', 'person', person.id).length;
  return (
    <>
      <span className="organisation-name" title={person.name}>
        {person.name}
      </span>
      <span className="organisation-aside" title={person.mail}>
        {person.mail}
      </span>
      <span className="organisation-aside" title={units.join(', ')}>
        {units.join(', ')}
      </span>
      <span className="organisation-count">{owns === 0 ? '' : owns}</span>
      <span className="organisation-count">{duties === 0 ? '' : duties}</span>
    </>
  );
}
