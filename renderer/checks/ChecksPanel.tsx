import { CircleCheckBig, ListChecks, X } from 'lucide-react';
import { useState } from 'react';
import { findingKey } from '#shared/audit/acceptance.ts';
import { findingOf, type ListedFinding, listed } from '#shared/audit/listing.ts';
import { RULES } from '#shared/audit/rules.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { formatDate, t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { usePlan } from '../state/stores.ts';
import { useMatrixFindings } from '../state/use-matrix-findings.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { FindingActions } from './FindingActions.tsx';
import { useJudging } from './use-judging.ts';
import { useLevelFindings } from './use-level-findings.ts';
import './checks.css';

interface ChecksPanelProps {
  readonly onAllLevels: () => void;
  readonly onClose: () => void;
}

/** What the rules find in the matrix that is shown, beside it: a click shows the place on the board. */
export function ChecksPanel({ onAllLevels, onClose }: ChecksPanelProps) {
  const matrix = usePlan((plan) => plan.matrix);
  const records = usePlan((plan) => plan.records);
  return (
    <aside className="panel checks-panel" aria-label={t('checks.ofMatrix')}>
      <header className="panel-head">
        <h2>{t('checks.title')}</h2>
        <span className="checks-space" />
        <Button tone="quiet" icon={ListChecks} onClick={onAllLevels}>
          {t('checks.allLevels')}
        </Button>
        <IconButton icon={X} label={t('files.close')} onClick={onClose} />
      </header>
      {records?.has('matrix', matrix) && <Findings key={matrix} records={records} matrix={matrix} />}
    </aside>
  );
}

interface FindingsProps {
  readonly records: RecordSet;
  readonly matrix: MatrixId;
}

function Findings({ records, matrix }: FindingsProps) {
  const { language } = useSpeech();
  const found = useMatrixFindings(records, matrix);
  const between = useLevelFindings(records, matrix);
  const [shown, setShown] = useState<string | null>(null);
  const here = found.open.map((finding) => listed(records, finding, null, language));
  const accepted = [
    ...found.accepted.map(({ finding, acceptance }) => listed(records, finding, acceptance, language)),
    ...between.filter(({ acceptance }) => acceptance !== null),
  ];
  const levels = between.filter(({ acceptance }) => acceptance === null);
  const groups = { records, shown, onShow: setShown };
  return (
    <>
      {here.length + levels.length === 0 && (
        <div className="checks-none">
          <EmptyState icon={CircleCheckBig}>{t('checks.nothingHere')}</EmptyState>
        </div>
      )}
      <Groups findings={here} {...groups} />
      {levels.length > 0 && <p className="checks-level">{t('checks.othersLevels')}</p>}
      <Groups findings={levels} {...groups} />
      {accepted.length > 0 && <p className="checks-level">{t('checks.acceptedHere')}</p>}
      <Groups findings={accepted} {...groups} />
    </>
  );
}

interface GroupsProps {
  readonly findings: readonly ListedFinding[];
  readonly records: RecordSet;
  /** The key of the finding of which all is shown. */
  readonly shown: string | null;
  readonly onShow: (key: string | null) => void;
}

function Groups({ findings, ...rest }: GroupsProps) {
  const { language } = useSpeech();
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return RULES.flatMap((rule) => {
    const ofRule = byRule.get(rule.key);
    if (!ofRule) return [];
    return [
      <section key={rule.key}>
        <h3>
          <SeverityMark severity={rule.severity} />
          {rule.texts[language].name}
        </h3>
        <ul>
          {ofRule.map((finding) => (
            <Entry key={finding.key} told={finding} {...rest} />
          ))}
        </ul>
      </section>,
    ];
  });
}

function Entry({
  told,
  records,
  shown,
  onShow,
}: Omit<GroupsProps, 'findings'> & { readonly told: ListedFinding }) {
  const { language } = useSpeech();
  const judging = useJudging();
  const finding = findingOf(told);
  if (!finding) return null;
  const open = shown === findingKey(finding);
  const { explanation, mend } = finding.rule.texts[language];
  const { acceptance } = told;
  const choose = () => {
    onShow(open ? null : told.key);
    if (!open) judging.point(finding, records);
  };
  return (
    <li>
      <button type="button" className="checks-entry" aria-expanded={open} onClick={choose}>
        {told.says}
      </button>
      {open && (
        <div className="checks-open">
          {acceptance && (
            <div className="checks-acceptance">
              <p>{acceptance.reason}</p>
              <p className="checks-faint">
                {t('checks.acceptedBy', { by: acceptance.by, date: formatDate(acceptance.at) })}
              </p>
            </div>
          )}
          <p>{explanation}</p>
          <p className="checks-faint">{mend}</p>
          <FindingActions
            finding={finding}
            says={told.says}
            accepted={acceptance !== null}
            records={records}
            shown
          />
        </div>
      )}
    </li>
  );
}
