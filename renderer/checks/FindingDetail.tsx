import { findingOf, type ListedFinding } from '#shared/audit/listing.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { formatDate, t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { FindingActions } from './FindingActions.tsx';

interface FindingDetailProps {
  readonly finding: ListedFinding;
  readonly records: RecordSet;
}

/** One finding with all that is to be said of it, and what can be done. */
export function FindingDetail({ finding: told, records }: FindingDetailProps) {
  const { language } = useSpeech();
  const finding = findingOf(told);
  if (!finding) return null;
  const { rule } = finding;
  const { name, explanation, mend, source } = rule.texts[language];
  const { acceptance, says } = told;
  return (
    <>
      <header className="checks-detail-head">
        <SeverityMark severity={rule.severity} />
        <h3>{name}</h3>
      </header>
      <p className="checks-says">{says}</p>
      <p className="checks-place">{placeOf(records, told)}</p>
      {acceptance && (
        <div className="checks-acceptance">
          <p>{acceptance.reason}</p>
          <p className="checks-faint">
            {t('checks.acceptedBy', { by: acceptance.by, date: formatDate(acceptance.at) })}
          </p>
        </div>
      )}
      <FindingActions finding={finding} says={says} accepted={acceptance !== null} records={records} />
      <dl className="checks-texts">
        <dt>{t('checks.why')}</dt>
        <dd>{explanation}</dd>
        <dt>{t('checks.mend')}</dt>
        <dd>{mend}</dd>
        <dt>{t('checks.source')}</dt>
        <dd className="checks-faint">{source}</dd>
      </dl>
    </>
  );
}

/** The matrix in which one mends it; its unit where the title does not tell. */
function placeOf(records: RecordSet, { matrix: id }: ListedFinding): string {
  const matrix = records.get('matrix', id);
  const unit = records.get('unit', matrix?.unit ?? '')?.name ?? '';
  const period = records.get('period', matrix?.period ?? '')?.label ?? '';
  return [unit, period].filter((part) => part !== '').join(' · ');
}
