import { useState } from 'react';
import { addRevision, renameRevision } from '#shared/plan/commands/revisions.ts';
import { editId } from '#shared/plan/ids.ts';
import type { Revision } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { usePlan, usePlanStore, useStores } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea, TextField } from '../ui/Field.tsx';
import type { HistoryEntry } from './points.ts';

/** What is to be named: the plan as it is now, as it was after an edit, or anew what has a name. */
export type Naming =
  | { readonly what: 'now' }
  | { readonly what: 'entry'; readonly entry: HistoryEntry }
  | { readonly what: 'revision'; readonly revision: Revision };

interface RevisionDialogProps {
  readonly naming: Naming;
  readonly onClose: () => void;
}

/** Asks for a name and a note of a state. */
export function RevisionDialog({ naming, onClose }: RevisionDialogProps) {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan((state) => state.opened.plan);
  const known = naming.what === 'revision' ? naming.revision : null;
  const [name, setName] = useState(known?.name ?? '');
  const [note, setNote] = useState(known?.note ?? '');
  const given = { name: name.trim(), note: note.trim() };

  const save = async () => {
    if (given.name === '') return;
    if (known) {
      store.run((records, context) => renameRevision(records, { revision: known.id, ...given }, context));
      return onClose();
    }
    const edit = naming.what === 'entry' ? editId.parse(naming.entry.id) : await lastEdit();
    if (edit === undefined) return;
    store.run((records, context) => addRevision(records, { ...given, edit }, context));
    onClose();
  };

  /** The last edit in the file, after all that is on its way there; undefined where the host refused. */
  const lastEdit = async () => {
    await store.settled();
    const reply = await app.host.call('plan.history', { plan, before: null, limit: 1 });
    if (!reply.ok) {
      app.refuse(reply.error);
      return undefined;
    }
    const [last] = reply.value.entries;
    return last ? editId.parse(last.id) : null;
  };

  return (
    <Dialog
      title={t(known ? 'review.naming.rename' : 'review.naming.title')}
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={given.name === ''}>
            {t('review.naming.save')}
          </Button>
        </>
      }
    >
      {naming.what === 'now' && <p>{t('review.naming.what.now')}</p>}
      {naming.what === 'entry' && <p>{t('review.naming.what.after', { label: naming.entry.label })}</p>}
      <TextField
        label={t('review.naming.name')}
        placeholder={t('review.naming.example')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        label={t('review.naming.note')}
        hint={t('review.naming.note.hint')}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  );
}
