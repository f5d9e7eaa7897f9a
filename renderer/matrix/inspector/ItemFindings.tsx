import type { Finding } from '#shared/audit/audit.ts';
import { remediesOf } from '#shared/audit/remedies/remedies.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import { useMatrixFindings } from '../../state/use-matrix-findings.ts';
import { RemedyButtons } from '../../ui/RemedyButtons.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import type { BoardPlan } from '../interaction/board-plan.ts';

interface ItemFindingsProps {
  readonly item: ItemId;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

/** What checks find about an item, one line each, with what mends it folded below. Nothing where they find nothing. */
export function ItemFindings({ item, records, plan }: ItemFindingsProps) {
  const { open } = useMatrixFindings(records, plan.matrix);
  const found = open.filter(({ items }) => items.includes(item));
  if (found.length === 0) return null;
  return (
    <section className="inspector-section inspector-findings">
      <h3>{t('checks.ofItem')}</h3>
      {found.map((finding) => (
        <ItemFinding key={finding.rule.key} finding={finding} records={records} plan={plan} />
      ))}
    </section>
  );
}

function ItemFinding({
  finding,
  records,
  plan,
}: Omit<ItemFindingsProps, 'item'> & { readonly finding: Finding }) {
  const { language } = useSpeech();
  const { severity, texts } = finding.rule;
  const { name, mend } = texts[language];
  const remedies = remediesOf(records, finding, language).filter(({ type }) => type !== 'show');
  return (
    <details>
      <summary>
        <SeverityMark severity={severity} />
        {name}
      </summary>
      <p>{mend}</p>
      {!plan.readOnly() && remedies.length > 0 && (
        <div className="inspector-remedies">
          <RemedyButtons
            remedies={remedies}
            onMend={(command, label) => {
              if (plan.run(command)) plan.offerUndo(t('checks.mended', { label }));
            }}
            onShow={() => undefined}
          />
        </div>
      )}
    </details>
  );
}
