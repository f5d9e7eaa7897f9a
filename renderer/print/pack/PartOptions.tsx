import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react';
import { ROLES } from '#shared/plan/records/fields.ts';
import type { Pack, PackPart, PartOf } from '#shared/print/pack/pack.ts';
import { t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import { usePlan } from '../../state/stores.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Checklist } from './Checklist.tsx';
import { MatrixChoice } from './MatrixChoice.tsx';
import { MatrixPartOptions } from './MatrixPartOptions.tsx';
import type { ListedMatrix } from './matrices.ts';
import { NumberField } from './NumberField.tsx';
import { PaperFields } from './PaperFields.tsx';
import { PeopleChoice } from './PeopleChoice.tsx';
import { ThreadChoice } from './ThreadChoice.tsx';

interface PartOptionsProps {
  readonly part: PackPart;
  readonly pack: Pack;
  readonly matrices: readonly ListedMatrix[];
  readonly onChange: (part: PackPart) => void;
}

/** What can be chosen of one part. */
export function PartOptions({ part, pack, matrices, onChange }: PartOptionsProps) {
  return (
    <>
      {'matrices' in part && (
        <MatrixChoice
          chosen={part.matrices}
          all={matrices}
          onChange={(chosen) => onChange({ ...part, matrices: chosen })}
        />
      )}
      {part.part === 'matrix' && (
        <PaperFields
          label={t('pack.paper')}
          paper={part.paper}
          onChange={(paper) => onChange({ ...part, paper })}
        />
      )}
      <OwnOptions part={part} onChange={onChange} />
      {part.part !== 'matrix' && (
        <PaperFields
          label={t('pack.paper')}
          paper={part.paper ?? pack.paper}
          usual={{
            taken: part.paper === undefined,
            take: () => {
              const { paper: _, ...rest } = part;
              onChange(rest);
            },
          }}
          onChange={(paper) => onChange({ ...part, paper })}
        />
      )}
    </>
  );
}

const SIGNATURES = ['all', 'top', 'none'] as const;

function OwnOptions({ part, onChange }: Pick<PartOptionsProps, 'part' | 'onChange'>) {
  switch (part.part) {
    case 'matrix':
      return <MatrixPartOptions part={part} onChange={onChange} />;
    case 'cover':
      return (
        <Select
          label={t('pack.signatures')}
          value={part.signatures}
          options={SIGNATURES.map((value) => ({ value, label: t(`pack.signatures.${value}`) }))}
          onChange={(signatures) => onChange({ ...part, signatures })}
        />
      );
    case 'items':
      return <ItemsOptions part={part} onChange={onChange} />;
    case 'people':
      return <PeopleChoice chosen={part.people} onChange={(people) => onChange({ ...part, people })} />;
    case 'protocol':
      return <ThreadChoice chosen={part.threads} onChange={(threads) => onChange({ ...part, threads })} />;
    case 'revisions':
      return (
        <NumberField
          label={t('pack.edits')}
          value={part.edits}
          min={0}
          max={200}
          hint={t('pack.edits.hint')}
          onChange={(edits) => {
            if (!Number.isInteger(edits)) return false;
            onChange({ ...part, edits });
            return true;
          }}
        />
      );
    default:
      return null;
  }
}

interface ItemsOptionsProps {
  readonly part: PartOf<'items'>;
  readonly onChange: (part: PackPart) => void;
}

function ItemsOptions({ part, onChange }: ItemsOptionsProps) {
  const { words } = useSpeech();
  const arrangement = usePlan((plan) => plan.records?.get('matrix', plan.matrix)?.arrangement ?? 'compass');
  const named = part.items === 'all' ? '' : part.items.join(', ');
  const name = (text: string) => {
    const items = text.split(/[\s,;、，]+/u).filter((code) => code !== '');
    onChange({ ...part, items: items.length === 0 ? 'all' : items });
  };
  return (
    <>
      <Checklist
        label={t('pack.roles')}
        options={ROLES.map((role) => ({ value: role, label: words.arrangements[arrangement].roles[role] }))}
        chosen={part.roles}
        onChange={(roles) => onChange({ ...part, roles: [...roles] })}
      />
      <TextField
        // What is typed is read when the field is left: half a code is none.
        key={named}
        label={t('pack.items')}
        hint={t('pack.items.hint')}
        defaultValue={named}
        placeholder={t('pack.items.all')}
        onBlur={(event) => {
          if (event.target.value !== named) name(event.target.value);
        }}
      />
    </>
  );
}

interface PartActionsProps {
  readonly at: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** What can be done with a part among others, for whoever neither drags nor knows the keys. */
export function PartActions({ at, count, onMove, onRemove }: PartActionsProps) {
  return (
    <div className="pack-part-actions">
      <IconButton
        icon={ChevronUp}
        label={t('pack.part.up')}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('pack.part.down')}
        disabled={at === count - 1}
        onClick={() => onMove(at + 1)}
      />
      <IconButton icon={Trash2} label={t('pack.part.remove')} onClick={onRemove} />
    </div>
  );
}
