import type { Finding } from '#shared/audit/audit.ts';
import { remediesOf } from '#shared/audit/remedies/remedies.ts';
import type { Mend, Remedy } from '#shared/audit/remedies/remedy.ts';
import { subjectOf } from '#shared/audit/subject.ts';
import { acceptFinding, withdrawAcceptance } from '#shared/plan/commands/acceptances.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { usePlanStore, useStores } from '../state/stores.ts';
import { offerUndo } from '../state/undo-offer.ts';

export interface Judging {
  readonly mend: (mend: Mend, label: string) => void;
  readonly show: (finding: Finding, remedy: Extract<Remedy, { readonly type: 'show' }>) => void;
  /** Shows the place and leaves the keyboard where it is, to go through a list. */
  readonly point: (finding: Finding, records: RecordSet) => void;
  readonly accept: (finding: Finding, reason: string) => void;
  readonly withdraw: (finding: Finding) => void;
}

/** What can be done about a finding: each is an edit that can be undone, or a way to the place. */
export function useJudging(): Judging {
  const { app, view } = useStores();
  const store = usePlanStore();
  const { language } = useSpeech();
  const named = (finding: Finding) => ({
    matrix: finding.matrix,
    rule: finding.rule.key,
    subject: subjectOf(finding),
    name: finding.rule.texts[language].name,
  });
  return {
    mend: (mend, label) => {
      if (store.run(mend)) offerUndo(app, store, t('checks.mended', { label }));
    },
    show: ({ matrix }, { place, field }) => {
      if (place.at === 'thread') {
        void store.showMatrix(matrix).then(() => app.setState({ openedThread: { id: place.thread } }));
        return;
      }
      if (field !== null) view.showInspector(true);
      void store.jumpTo({ matrix, to: place, withFocus: field === null, covered: null, field });
    },
    point: (finding, records) => {
      const show = remediesOf(records, finding, language).at(-1);
      if (show?.type !== 'show' || show.place.at === 'thread') return;
      void store.jumpTo({ matrix: finding.matrix, to: show.place, withFocus: false, covered: null });
    },
    accept: (finding, reason) => {
      const args = named(finding);
      const edit = store.run((records, context) => acceptFinding(records, { ...args, reason }, context));
      if (edit) offerUndo(app, store, t('checks.accept.done', { name: args.name }));
    },
    withdraw: (finding) => {
      store.run((records, context) => withdrawAcceptance(records, named(finding), context));
    },
  };
}
