import { useState } from 'react';
import { MAX_TEXT } from '#shared/json.ts';
import { addBarrier } from '#shared/plan/commands/barriers.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import { usePlanStore } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { ItemSearch } from '../../ui/ItemSearch.tsx';
import { readDay } from '../../ui/reading-fields.ts';

/** Asks what stands in the way of what, and by when it is to be gone. */
export function BarrierDialog({
  records,
  onClose,
}: {
  readonly records: RecordSet;
  readonly onClose: () => void;
}) {
  const store = usePlanStore();
  const [item, setItem] = useState<ItemId | null>(null);
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const read = readDay(due);
  const wrong = typeof read === 'string' ? read : undefined;
  const submit = () => {
    if (item === null || typeof read === 'string') return;
    const fields = { item, text, due: read.value };
    if (store.run((now, context) => addBarrier(now, fields, context))) onClose();
  };
  return (
    <Dialog
      title={t('needs.barrier.add')}
      size="medium"
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button
            tone="accent"
            type="submit"
            disabled={item === null || text.trim() === '' || wrong !== undefined}
          >
            {t('needs.add')}
          </Button>
        </>
      }
    >
      <ItemSearch label={t('needs.barrier.item')} records={records} chosen={item} onChoose={setItem} />
      <TextArea
        label={t('needs.barrier.text')}
        value={text}
        maxLength={MAX_TEXT}
        placeholder={t('needs.barrier.example')}
        onChange={({ target }) => setText(target.value)}
      />
      <TextField
        label={t('needs.barrier.due')}
        value={due}
        hint={wrong}
        aria-invalid={wrong !== undefined}
        placeholder={t('inspector.date.example')}
        onChange={({ target }) => setDue(target.value)}
      />
    </Dialog>
  );
}
