import type { PeopleProposal } from '#shared/plan/clipboard/people.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import { PreviewTable } from './PreviewTable.tsx';

/** The names that become columns, as the plan has them or will have them. */
export function PeopleTable({
  proposal,
  records,
}: {
  readonly proposal: PeopleProposal;
  readonly records: RecordSet;
}) {
  const names = proposal.people.map((one) =>
    'person' in one ? (records.get('person', one.person)?.name ?? '') : one.name,
  );
  return (
    <PreviewTable
      table={names.map((name) => [name])}
      headed={false}
      columnHeads={[t('clipboard.field.name')]}
      look={() => ''}
    />
  );
}
