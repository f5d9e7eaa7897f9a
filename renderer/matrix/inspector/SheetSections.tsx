import { setField } from '#shared/plan/commands/fields.ts';
import { inOrder } from '#shared/plan/order.ts';
import { planOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Matrix, Person } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { speech } from '../../messages/speech.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { Select } from '../../ui/Field.tsx';
import { readDay, readNeeded, readText } from '../../ui/reading-fields.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { ApprovalSection } from './ApprovalSection.tsx';
import { EscalatedSection } from './needs/EscalatedSection.tsx';
import { PeriodSection } from './PeriodSection.tsx';

interface SheetSectionsProps {
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

/** What belongs to the sheet as a whole: its titles and head, whether it is in force, its period and when that is reviewed. */
export function SheetSections({ records, plan }: SheetSectionsProps) {
  const whole = planOf(records);
  const matrix = records.get('matrix', plan.matrix);
  const period = matrix && records.get('period', matrix.period);
  const title = (kind: 'plan' | 'matrix', id: string, written: string) => (
    <CommitField
      label={t(`inspector.title.of.${kind}`)}
      written={written}
      read={readNeeded(300)}
      onCommit={(value) =>
        plan.run((now, context) => setField(now, { kind, id, field: 'title', value }, context))
      }
      readOnly={plan.readOnly()}
    />
  );
  return (
    <>
      <section className="inspector-section">
        {matrix && title('matrix', matrix.id, matrix.title)}
        {whole && title('plan', whole.id, whole.title)}
        {matrix && <HeadFields matrix={matrix} people={inOrder(records.list('person'))} plan={plan} />}
      </section>
      {matrix && <EscalatedSection unit={matrix.unit} records={records} plan={plan} />}
      {period && <PeriodSection key={period.id} period={period} plan={plan} />}
      {matrix && <ApprovalSection matrix={matrix} plan={plan} />}
    </>
  );
}

interface HeadFieldsProps {
  readonly matrix: Matrix;
  readonly people: readonly Person[];
  readonly plan: BoardPlan;
}

/** No person's id is empty. */
const NOBODY = '';

function HeadFields({ matrix, people, plan }: HeadFieldsProps) {
  const { id } = matrix;
  const readOnly = plan.readOnly();
  const { fields } = speech().words;
  const set = <F extends 'owner' | 'revision' | 'date'>(field: F, value: Matrix[F]) =>
    plan.run((now, context) => setField(now, { kind: 'matrix', id, field, value }, context));
  return (
    <>
      <Select
        label={fields.owner}
        value={matrix.owner ?? NOBODY}
        options={[
          { value: NOBODY, label: t('inspector.owner.nobody') },
          ...people.map(({ id: person, name }) => ({ value: person as string, label: name })),
        ]}
        onChange={(value) => set('owner', people.find((person) => person.id === value)?.id ?? null)}
        disabled={readOnly}
      />
      <div className="inspector-pair">
        <CommitField
          label={fields.revision}
          written={matrix.revision}
          read={readText(300)}
          onCommit={(value) => set('revision', value)}
          readOnly={readOnly}
        />
        <CommitField
          label={fields.date}
          written={matrix.date ?? ''}
          read={readDay}
          onCommit={(value) => set('date', value)}
          readOnly={readOnly}
          placeholder={t('inspector.date.example')}
        />
      </div>
    </>
  );
}
