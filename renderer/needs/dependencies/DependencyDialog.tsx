import { useState } from 'react';
import { MAX_TEXT } from '#shared/json.ts';
import { addDependency } from '#shared/plan/commands/dependencies.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import { usePlanStore } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { ItemSearch } from '../../ui/ItemSearch.tsx';
import { readDay } from '../../ui/reading-fields.ts';

interface DependencyDialogProps {
  readonly records: RecordSet;
  readonly onClose: () => void;
}

/** Asks what needs what, and by when. It stays open where the plan refuses, such as for a circle, which is said. */
export function DependencyDialog({ records, onClose }: DependencyDialogProps) {
  const store = usePlanStore();
  const [item, setItem] = useState<ItemId | null>(null);
  const [needs, setNeeds] = useState<ItemId | null>(null);
  const [what, setWhat] = useState('');
  const [by, setBy] = useState('');
  const read = readDay(by);
  const wrong = typeof read === 'string' ? read : undefined;
  const complete = item !== null && needs !== null && wrong === undefined;
  const submit = () => {
    if (item === null || needs === null || typeof read === 'string') return;
    const fields = { item, needs, what: what.trim(), by: read.value };
    if (store.run((now, context) => addDependency(now, fields, context))) onClose();
  };
  return (
    <Dialog
      title={t('needs.dependency.add')}
      size="medium"
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={!complete}>
            {t('needs.add')}
          </Button>
        </>
      }
    >
      <ItemSearch
        label={t('needs.column.item')}
        records={records}
        chosen={item}
        onChoose={setItem}
        without={needs}
      />
      <ItemSearch
        label={t('needs.column.needs')}
        records={records}
        chosen={needs}
        onChoose={setNeeds}
        without={item}
      />
      <TextArea
        label={t('needs.column.what')}
        value={what}
        maxLength={MAX_TEXT}
        placeholder={t('needs.what.example')}
        onChange={({ target }) => setWhat(target.value)}
      />
      <TextField
        label={t('needs.column.by')}
        value={by}
        hint={wrong}
        aria-invalid={wrong !== undefined}
        placeholder={t('inspector.date.example')}
        onChange={({ target }) => setBy(target.value)}
      />
    </Dialog>
  );
}
