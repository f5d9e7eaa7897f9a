import { takeBackApproval } from '#shared/plan/commands/approval.ts';
import type { Matrix } from '#shared/plan/records/records.ts';
import { formatDate, t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { BoardPlan } from '../interaction/board-plan.ts';

/** Whether the matrix is in force, by whose word, and what can be done about it. */
export function ApprovalSection({ matrix, plan }: { readonly matrix: Matrix; readonly plan: BoardPlan }) {
  const { approval } = matrix;
  const takeBack = () => {
    plan.run((now, context) => takeBackApproval(now, { matrix: matrix.id }, context));
    plan.offerUndo(t('signOff.takenBack', { title: matrix.title }));
  };
  return (
    <section className="inspector-section">
      <h3>{t('approval.heading')}</h3>
      <p className="inspector-approval">{approvalWords(matrix)}</p>
      {approval?.how === 'signOff' && (
        <p className="inspector-approval">{t('approval.reason', { reason: approval.reason })}</p>
      )}
      {!plan.readOnly() &&
        (approval?.how === 'signOff' ? (
          <Button onClick={takeBack}>{t('signOff.takeBack')}</Button>
        ) : (
          approval === null &&
          plan.askSignOff && <Button onClick={plan.askSignOff}>{t('signOff.open')}</Button>
        ))}
    </section>
  );
}

function approvalWords({ approval, status }: Matrix): string {
  if (approval === null) return t(`approval.${status}`);
  const date = formatDate(approval.at);
  return approval.how === 'agreement'
    ? t('approval.agreement', { date, upper: approval.upper, lower: approval.lower })
    : t('approval.signOff', { date, name: approval.name });
}
