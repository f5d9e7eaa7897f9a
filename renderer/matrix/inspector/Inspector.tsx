import { X } from 'lucide-react';
import { Suspense, useId, useRef } from 'react';
import { MAX_TEXT } from '#shared/json.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { renamePerson, setDuty } from '#shared/plan/commands/people.ts';
import { dutyIdOf, type ItemId, type PersonId } from '#shared/plan/ids.ts';
import { dutiesOf, planOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import type { Jump } from '../../state/plan-store.ts';
import { IconButton } from '../../ui/Button.tsx';
import { CommitField } from '../../ui/CommitField.tsx';
import { later } from '../../ui/later.ts';
import { readNeeded, readText } from '../../ui/reading-fields.ts';
import { useBoard } from '../board-context.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { type CellTarget, type Target, targetKey } from '../interaction/target.ts';
import { nameOf } from '../reading.ts';
import { DutyFields } from './DutyFields.tsx';
import { ItemLinks } from './ItemLinks.tsx';
import { ItemSection } from './ItemSection.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { LinkSection } from './LinkSection.tsx';
import { NeedsSections } from './needs/NeedsSections.tsx';
import { SheetSections } from './SheetSections.tsx';
import { useFieldFocus } from './use-field-focus.ts';
import './inspector.css';

const ItemFindings = later(async () => (await import('./ItemFindings.tsx')).ItemFindings);

interface InspectorProps {
  readonly records: RecordSet;
  readonly plan: BoardPlan;
  /** What the board was last asked to show; a field that it names takes the keyboard. */
  readonly jump?: Jump | null;
  readonly onClose: () => void;
}

/** All that the plan knows of what has the focus of the board. */
export function Inspector({ records, plan, jump = null, onClose }: InspectorProps) {
  const target = useBoard((board) => board.focus);
  const heading = useId();
  const body = useRef<HTMLDivElement>(null);
  useFieldFocus(body, jump, target);
  return (
    <aside className="inspector" aria-labelledby={heading}>
      <header className="inspector-head">
        <h2 id={heading}>{titleOf(records, target)}</h2>
        <IconButton icon={X} label={t('inspector.close')} onClick={onClose} />
      </header>
      <div ref={body} className="inspector-body">
        <Sections target={target} records={records} plan={plan} />
      </div>
    </aside>
  );
}

function titleOf(records: RecordSet, target: Target | null): string {
  if (!target) return t('inspector.title');
  if (target.at === 'item') return records.get('item', target.item)?.code ?? t('inspector.title');
  return t(`inspector.title.${target.at}`);
}

interface SectionsProps {
  readonly target: Target | null;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

function Sections({ target, records, plan }: SectionsProps) {
  // What is being typed belongs to one thing and does not go over to the next: parts with fields have its key.
  const key = target && targetKey(target);
  switch (target?.at) {
    case 'item':
      return <ItemParts id={target.item} records={records} plan={plan} />;
    case 'link':
      return <LinkSection cell={target} records={records} plan={plan} />;
    case 'duty':
      return <DutySection key={key} cell={target} records={records} plan={plan} />;
    case 'person':
      return <PersonSection key={key} id={target.person} records={records} plan={plan} />;
    case 'trueNorth':
      return <TrueNorthSection records={records} plan={plan} />;
    case 'title':
      return <SheetSections records={records} plan={plan} />;
    case undefined:
      return (
        <>
          <p className="inspector-empty">{t('inspector.empty')}</p>
          <SheetSections records={records} plan={plan} />
        </>
      );
    default:
      return <p className="inspector-empty">{t('inspector.empty')}</p>;
  }
}

type Common = Omit<SectionsProps, 'target'>;

/** The lists have no key: a step to the next item of a side changes a few of their lines and builds none anew. */
function ItemParts({ id, records, plan }: Common & { readonly id: ItemId }) {
  const item = records.get('item', id);
  if (!item) return null;
  return (
    <>
      <ItemSection key={id} item={item} records={records} plan={plan} />
      <Suspense>
        <ItemFindings item={id} records={records} plan={plan} />
      </Suspense>
      <ItemLinks item={item} records={records} plan={plan} />
      <DutyFields item={item} records={records} plan={plan} />
      <NeedsSections item={item} records={records} plan={plan} />
    </>
  );
}

function DutySection({
  cell,
  records,
  plan,
}: Common & { readonly cell: Extract<CellTarget, { at: 'duty' }> }) {
  return (
    <section className="inspector-section">
      <p className="inspector-full">{nameOf(records, cell.row)}</p>
      <LevelChoice
        label={nameOf(records, cell.column)}
        scale={dutiesOf(records)}
        level={records.get('duty', dutyIdOf(cell.row, cell.column))?.level ?? null}
        readOnly={plan.readOnly()}
        onChange={(level) =>
          plan.run((now, context) => setDuty(now, { item: cell.row, person: cell.column, level }, context))
        }
      />
    </section>
  );
}

function PersonSection({ id, records, plan }: Common & { readonly id: PersonId }) {
  const person = records.get('person', id);
  if (!person) return null;
  return (
    <section className="inspector-section">
      <CommitField
        label={t('inspector.name')}
        written={person.name}
        read={readNeeded(300)}
        onCommit={(name) => plan.run((now, context) => renamePerson(now, { person: id, name }, context))}
        readOnly={plan.readOnly()}
      />
      <CommitField
        label={t('inspector.mail')}
        written={person.mail}
        read={readText(300)}
        onCommit={(value) =>
          plan.run((now, context) => setField(now, { kind: 'person', id, field: 'mail', value }, context))
        }
        readOnly={plan.readOnly()}
      />
    </section>
  );
}

function TrueNorthSection({ records, plan }: Common) {
  const shown = planOf(records);
  if (!shown) return null;
  return (
    <section className="inspector-section">
      <CommitField
        label={t('inspector.title.trueNorth')}
        written={shown.trueNorth}
        read={readText(MAX_TEXT)}
        onCommit={(value) =>
          plan.run((now, context) =>
            setField(now, { kind: 'plan', id: shown.id, field: 'trueNorth', value }, context),
          )
        }
        readOnly={plan.readOnly()}
        multiline
      />
    </section>
  );
}
