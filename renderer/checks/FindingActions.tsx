import { useState } from 'react';
import type { Finding } from '#shared/audit/audit.ts';
import { remediesOf } from '#shared/audit/remedies/remedies.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { usePlan, useStores } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { RemedyButtons } from '../ui/RemedyButtons.tsx';
import { AcceptDialog } from './AcceptDialog.tsx';
import { useJudging } from './use-judging.ts';

interface FindingActionsProps {
  readonly finding: Finding;
  readonly says: string;
  readonly accepted: boolean;
  /** May hold one matrix only; what needs others is then not offered. */
  readonly records: RecordSet;
  /** Whether the place is in view anyway. */
  readonly shown?: boolean;
}

/** What can be done about a finding: mend it, go to it, accept it for a reason or no longer. */
export function FindingActions({ finding, says, accepted, records, shown = false }: FindingActionsProps) {
  const { app } = useStores();
  const { language } = useSpeech();
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const judging = useJudging();
  const [accepting, setAccepting] = useState(false);
  const remedies = remediesOf(records, finding, language).filter((remedy) =>
    remedy.type === 'show' ? !shown || remedy.field !== null : !readOnly,
  );
  const withdraw = () => judging.withdraw(finding);
  // A reason stands with a name.
  const accept = async () => {
    if (await app.profile()) setAccepting(true);
  };
  return (
    <div className="checks-remedies">
      <RemedyButtons
        remedies={remedies}
        onMend={judging.mend}
        onShow={(remedy) => judging.show(finding, remedy)}
      />
      {!readOnly && (
        <Button tone="quiet" onClick={accepted ? withdraw : () => void accept()}>
          {t(accepted ? 'checks.withdraw' : 'checks.accept')}
        </Button>
      )}
      {accepting && (
        <AcceptDialog
          name={finding.rule.texts[language].name}
          says={says}
          onAccept={(reason) => judging.accept(finding, reason)}
          onClose={() => setAccepting(false)}
        />
      )}
    </div>
  );
}
