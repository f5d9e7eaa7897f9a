import { useEffect, useMemo, useRef, useState } from 'react';
import type { PasteChoices, PasteContext } from '#shared/plan/clipboard/place.ts';
import { type Proposal, proposePaste } from '#shared/plan/clipboard/propose.ts';
import { t } from '../../messages/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Checkbox } from '../../ui/Field.tsx';
import { nameOf } from '../reading.ts';
import { ItemsTable } from './ItemsTable.tsx';
import { LeftOutList } from './LeftOutList.tsx';
import { MarksTable, SignsList } from './MarksTable.tsx';
import { outcomeOf } from './outcome.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { refusalWords } from './words.ts';
import './paste-dialog.css';

interface PasteDialogProps {
  readonly text: string;
  readonly context: PasteContext;
  readonly onApply: (proposal: Proposal) => void;
  readonly onClose: () => void;
}

/** Says in words and in the table itself what pasting will do, and lets the person correct how it was read. */
export function PasteDialog({ text, context, onApply, onClose }: PasteDialogProps) {
  const [choices, setChoices] = useState<PasteChoices>({});
  const { records, matrix, place, dayFirst } = context;
  const proposal = useMemo(
    () => proposePaste(text, { records, matrix, place, dayFirst }, choices),
    [text, records, matrix, place, dayFirst, choices],
  );
  const outcome = useMemo(
    () => (proposal.type === 'refused' ? [] : outcomeOf(records, matrix, proposal)),
    [records, matrix, proposal],
  );
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => main.current?.focus(), []);

  const choose = (more: PasteChoices) => setChoices((before) => ({ ...before, ...more }));
  const apply = () => {
    if (proposal.type !== 'refused' && outcome.length > 0) onApply(proposal);
  };
  return (
    <Dialog
      title={titleOf(proposal)}
      size="table"
      onClose={onClose}
      onSubmit={apply}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button ref={main} tone="accent" type="submit" disabled={outcome.length === 0}>
            {t('clipboard.paste.apply')}
          </Button>
        </>
      }
    >
      {proposal.type === 'refused' ? (
        <Banner tone="error">{refusalWords(proposal, records).message}</Banner>
      ) : (
        <Preview {...{ proposal, context, outcome, choices, choose }} />
      )}
    </Dialog>
  );
}

interface PreviewProps {
  readonly proposal: Proposal;
  readonly context: PasteContext;
  readonly outcome: readonly string[];
  readonly choices: PasteChoices;
  readonly choose: (more: PasteChoices) => void;
}

function Preview({ proposal, context, outcome, choices, choose }: PreviewProps) {
  return (
    <>
      <div className="paste-summary" aria-live="polite">
        <p className="paste-outcome">{outcome.length === 0 ? t('clipboard.nothing') : outcome.join(' · ')}</p>
        <p className="paste-where">{whereOf(proposal, context)}</p>
      </div>
      {proposal.type === 'items' && (
        <>
          <div className="paste-options">
            {proposal.table.length > 1 && (
              <Checkbox checked={proposal.heading} onChange={(heading) => choose({ heading })}>
                {t('clipboard.heading')}
              </Checkbox>
            )}
            {proposal.namesExisting && (
              <Checkbox
                checked={proposal.changesExisting}
                onChange={(changeExisting) => choose({ changeExisting })}
              >
                {t('clipboard.changeExisting')}
              </Checkbox>
            )}
          </div>
          <ItemsTable
            proposal={proposal}
            context={context}
            onUse={(column, use) => choose({ columns: { ...choices.columns, [column]: use } })}
          />
        </>
      )}
      {proposal.type === 'marks' && (
        <>
          <MarksTable
            proposal={proposal}
            context={context}
            onRow={(row, id) => choose({ rowHeads: { ...choices.rowHeads, [row]: id } })}
            onColumn={(column, id) => choose({ columnHeads: { ...choices.columnHeads, [column]: id } })}
          />
          <SignsList
            proposal={proposal}
            onSign={(sign, reading) => choose({ levels: { ...choices.levels, [sign]: reading } })}
          />
        </>
      )}
      {proposal.type === 'people' && <PeopleTable proposal={proposal} records={context.records} />}
      <LeftOutList leftOut={proposal.leftOut} />
    </>
  );
}

function titleOf(proposal: ReturnType<typeof proposePaste>): string {
  if (proposal.type === 'items') return t(`clipboard.paste.items.${proposal.role}`);
  if (proposal.type === 'people') return t('clipboard.paste.people');
  if (proposal.type === 'marks' && proposal.of === 'duty') return t('clipboard.paste.duties');
  return t('clipboard.paste.marks');
}

/** Where it goes, in one sentence. */
function whereOf(proposal: Proposal, { records, place }: PasteContext): string {
  if (proposal.type === 'people') return t('clipboard.paste.peopleLast');
  if (proposal.type === 'marks') {
    if (proposal.heads) return t('clipboard.paste.byHeads');
    const [row, column] = place.at === 'cell' ? [place.rows[0], place.columns[0]] : [];
    return t('clipboard.paste.fromCell', {
      row: nameOf(records, row ?? ''),
      column: nameOf(records, column ?? ''),
    });
  }
  const after = proposal.after && records.get('item', proposal.after);
  return after ? t('clipboard.paste.behind', { code: after.code }) : t('clipboard.paste.last');
}
