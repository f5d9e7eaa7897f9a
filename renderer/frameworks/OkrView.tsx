import { FileInput, FileOutput, Goal } from 'lucide-react';
import { type ReactNode, useId, useMemo } from 'react';
import { meanGrade } from '#shared/frameworks/grading.ts';
import { servedBy } from '#shared/frameworks/measures-of.ts';
import { type Objective, okrsOf } from '#shared/frameworks/okr.ts';
import { addItem } from '#shared/plan/commands/items.ts';
import { attachKeyResult } from '#shared/plan/commands/okr.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { planOf } from '#shared/plan/queries/scales.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t, tCount } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { usePlan, usePlanStore, useStores } from '../state/stores.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { CellSelect } from '../ui/CellSelect.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AddLine } from './AddLine.tsx';
import { FrameHeader } from './FrameHeader.tsx';
import { GradeChip } from './GradeField.tsx';
import { ObjectiveCard } from './ObjectiveCard.tsx';
import { type Frame, useFrame } from './use-frame.ts';
import './okrs.css';

/** One matrix as objectives and key results of a quarter. */
export function OkrView({ records, onOpen, onCommand }: PlanViewProps) {
  const frame = useFrame(records);
  if (!frame) return <EmptyState icon={Goal}>{t('frameworks.noMatrix')}</EmptyState>;
  return <Okrs key={frame.matrix.id} {...{ records, onOpen, onCommand, frame }} />;
}

type OkrsProps = Pick<PlanViewProps, 'records' | 'onOpen' | 'onCommand'> & { readonly frame: Frame };

function Okrs({ records, onOpen, onCommand, frame }: OkrsProps) {
  const { words } = useSpeech();
  const stores = useStores();
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const { matrix, quarter } = frame;
  const view = useMemo(() => matrixView(records, matrix.id), [records, matrix.id]);
  const { annual, priority, unattached } = useMemo(
    () => okrsOf(records, matrix.id, quarter),
    [records, matrix.id, quarter],
  );
  const exportList = () => {
    stores.view.exportTo('csv', 'okrs');
    onCommand('exportAs');
  };
  const open = (item: Item) => onOpen(item.matrix, item.id);
  const own = planOf(records)?.roleNames;
  const roles = words.arrangements[matrix.arrangement].roles;
  const card = (objective: Objective) => (
    <ObjectiveCard
      key={objective.item.id}
      objective={objective}
      owner={records.get('person', objective.item.owner ?? '')?.name}
      under={objective.item.role === 'annual' ? servedBy(view, objective.item, 'priority') : [objective.item]}
      priorities={view.items.priority}
      {...{ quarter, readOnly }}
      onOpen={open}
    />
  );
  const mean = meanGrade(priority.map(({ grade }) => grade));
  return (
    <section className="okr-view" aria-label={t('okrs.title')}>
      <FrameHeader title={t('okrs.title')} frame={frame}>
        <span className="okr-mean">
          {t('okrs.mean')}
          <GradeChip grade={mean} label={t('okrs.mean')} />
        </span>
        {!readOnly && (
          <Button icon={FileInput} onClick={() => onCommand('importTables')}>
            {t('okrs.import')}
          </Button>
        )}
        <IconButton icon={FileOutput} label={t('okrs.export')} onClick={exportList} />
      </FrameHeader>
      <div className="okr-scroll">
        <div className="okr-body">
          <Section
            title={own?.annual || roles.annual}
            objectives={annual}
            {...{ matrix, readOnly }}
            side="annual"
          >
            {annual.map(card)}
          </Section>
          <Section
            title={own?.priority || roles.priority}
            objectives={priority}
            {...{ matrix, readOnly }}
            side="priority"
          >
            {priority.map(card)}
          </Section>
          {unattached.length > 0 && (
            <Unattached
              measures={unattached}
              priorities={view.items.priority}
              {...{ readOnly }}
              onOpen={open}
            />
          )}
        </div>
      </div>
    </section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly side: 'annual' | 'priority';
  readonly objectives: readonly Objective[];
  readonly matrix: Frame['matrix'];
  readonly readOnly: boolean;
  readonly children: ReactNode;
}

/** The objectives of one side as one table, so that all figures stand in columns. */
function Section({ title, side, objectives, matrix, readOnly, children }: SectionProps) {
  const store = usePlanStore();
  const id = useId();
  return (
    <section className="okr-section" aria-labelledby={id}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <h3 id={id}>{title}</h3>
            </th>
            <th scope="col">{t('okrs.baseline')}</th>
            <th scope="col">{t('okrs.target')}</th>
            <th scope="col">{t('okrs.actual')}</th>
            <th scope="col" className="is-unit">
              {t('okrs.unit')}
            </th>
            <th scope="col" className="is-progress">
              {t('okrs.progress')}
            </th>
            <th scope="col" className="is-grade">
              {t('okrs.grade')}
            </th>
            <th>
              <span className="visually-hidden">{t('okrs.actions')}</span>
            </th>
          </tr>
        </thead>
        {children}
      </table>
      {objectives.length === 0 && <p className="okr-empty">{t(`okrs.empty.${side}`)}</p>}
      {!readOnly && (
        <div className="okr-add">
          <AddLine
            label={t(`okrs.add.${side}`)}
            onAdd={(text) =>
              store.run((records, context) =>
                addItem(records, { matrix: matrix.id, role: side, text }, context),
              )
            }
          />
        </div>
      )}
    </section>
  );
}

interface UnattachedProps {
  readonly measures: readonly Item[];
  readonly priorities: readonly Item[];
  readonly readOnly: boolean;
  readonly onOpen: (item: Item) => void;
}

/** Measures that are no objective's key result, each with a way to make it one. */
function Unattached({ measures, priorities, readOnly, onOpen }: UnattachedProps) {
  const store = usePlanStore();
  const id = useId();
  return (
    <section className="okr-section is-apart" aria-labelledby={id}>
      <h3 id={id}>{tCount('okrs.unattached', measures.length)}</h3>
      <ul>
        {measures.map((measure) => (
          <li key={measure.id}>
            <button type="button" className="item-link" onClick={() => onOpen(measure)}>
              <span className="item-code">{measure.code}</span>
              <span>{measure.text}</span>
            </button>
            {!readOnly && priorities.length > 0 && (
              <CellSelect
                label={t('okrs.attach', { code: measure.code })}
                value=""
                options={[
                  { value: '', label: t('okrs.attachTo') },
                  ...priorities.map((one) => ({ value: one.id as string, label: `${one.code} ${one.text}` })),
                ]}
                onChange={(chosen) => {
                  const objective = priorities.find((one) => one.id === chosen);
                  if (!objective) return;
                  store.run((records, context) =>
                    attachKeyResult(records, { objective: objective.id, measure: measure.id }, context),
                  );
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
