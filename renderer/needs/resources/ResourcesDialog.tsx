import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { addResource, changeResource, removeResource } from '#shared/plan/commands/resources.ts';
import { inOrder } from '#shared/plan/order.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { resourceType } from '#shared/plan/records/needs.ts';
import type { Resource } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { readNeeded, readText } from '../../ui/reading-fields.ts';
import { CellField } from '../cells/CellField.tsx';
import { ChoiceCell } from '../cells/ChoiceCell.tsx';
import { useRun } from '../use-run.ts';

const TYPES = () => resourceType.options.map((value) => ({ value, label: t(`needs.type.${value}`) }));

/** The resources of the plan: what they are called, of what type they are and how they are counted. Every change is made at once. */
export function ResourcesDialog({
  records,
  onClose,
}: {
  readonly records: RecordSet;
  readonly onClose: () => void;
}) {
  const { run } = useRun();
  const [name, setName] = useState('');
  const [type, setType] = useState<Resource['type']>('money');
  const [ownUnit, setOwnUnit] = useState<string | null>(null);
  // The usual unit of the type, until another one is typed.
  const measureUnit = ownUnit ?? t(`needs.unit.${type}`);
  const resources = inOrder(records.all('resource').values());
  const add = () => {
    if (name.trim() === '') return;
    run((now, context) => addResource(now, { name, type, measureUnit: measureUnit.trim() }, context));
    setName('');
    setOwnUnit(null);
  };
  return (
    <Dialog
      title={t('needs.resource.manage')}
      size="medium"
      onClose={onClose}
      onSubmit={add}
      footer={
        <Button tone="accent" onClick={onClose}>
          {t('needs.done')}
        </Button>
      }
    >
      {resources.length > 0 && (
        <ul className="resource-list">
          {resources.map((resource) => (
            <ResourceLine key={resource.id} resource={resource} />
          ))}
        </ul>
      )}
      <div className="resource-new">
        <TextField
          label={t('needs.resource.name')}
          value={name}
          maxLength={300}
          placeholder={t('needs.resource.example')}
          onChange={({ target }) => setName(target.value)}
        />
        <Select label={t('needs.resource.type')} value={type} options={TYPES()} onChange={setType} />
        <TextField
          label={t('needs.resource.unit')}
          value={measureUnit}
          maxLength={300}
          onChange={({ target }) => setOwnUnit(target.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('needs.add')}
        </Button>
      </div>
    </Dialog>
  );
}

function ResourceLine({ resource }: { readonly resource: Resource }) {
  const { run, readOnly } = useRun();
  const { id, name } = resource;
  const change = (fields: Partial<Pick<Resource, 'name' | 'type' | 'measureUnit'>>) =>
    run((now, context) => changeResource(now, { resource: id, ...fields }, context));
  return (
    <li>
      <CellField
        label={t('needs.resource.name')}
        written={name}
        read={readNeeded(300)}
        onCommit={(value) => change({ name: value })}
        readOnly={readOnly}
      />
      <ChoiceCell
        label={t('needs.resource.type')}
        value={resource.type}
        options={TYPES()}
        onChange={(type) => change({ type })}
        readOnly={readOnly}
      />
      <CellField
        label={t('needs.resource.unit')}
        written={resource.measureUnit}
        read={readText(300)}
        onCommit={(measureUnit) => change({ measureUnit })}
        readOnly={readOnly}
        placeholder="–"
      />
      <IconButton
        icon={Trash2}
        label={t('needs.resource.remove', { name })}
        disabled={readOnly}
        onClick={() => run((now, context) => removeResource(now, { resource: id }, context))}
      />
    </li>
  );
}
