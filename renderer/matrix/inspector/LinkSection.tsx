import { MAX_TEXT } from '#shared/json.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { setLink, setLinkReason } from '#shared/plan/commands/links.ts';
import { linkIdOf } from '#shared/plan/ids.ts';
import { strengthsOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { readText } from '../../ui/reading-fields.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import type { BoardPlan } from '../interaction/board-plan.ts';
import type { LinkCell } from '../interaction/target.ts';
import { nameOf } from '../reading.ts';
import { LabelledControl, LevelChoice } from './LevelChoice.tsx';

interface LinkSectionProps {
  readonly cell: LinkCell;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

/** A link: the two items in full, how strong, to what effect, and why. From one link to the next only texts and choices change. */
export function LinkSection({ cell, records, plan }: LinkSectionProps) {
  const id = linkIdOf(cell.row, cell.column);
  const link = records.get('link', id);
  const pair = { a: cell.row, b: cell.column };
  return (
    <section className="inspector-section">
      <p className="inspector-full">{nameOf(records, cell.row)}</p>
      <p className="inspector-full">{nameOf(records, cell.column)}</p>
      <LevelChoice
        label={t('inspector.strength')}
        scale={strengthsOf(records)}
        level={link?.strength ?? null}
        readOnly={plan.readOnly()}
        onChange={(strength) => plan.run((now, context) => setLink(now, { ...pair, strength }, context))}
      />
      {link && (
        <LabelledControl label={t('inspector.effect')}>
          <SegmentedControl
            label={t('inspector.effect')}
            disabled={plan.readOnly()}
            value={link.effect}
            options={[
              { value: 'positive', label: t('inspector.effect.positive') },
              { value: 'negative', label: t('inspector.effect.negative') },
            ]}
            onChange={(value) =>
              plan.run((now, context) => setField(now, { kind: 'link', id, field: 'effect', value }, context))
            }
          />
        </LabelledControl>
      )}
      {link && (
        <CommitField
          label={t('inspector.reason')}
          of={id}
          written={link.reason}
          read={readText(MAX_TEXT)}
          onCommit={(reason) => plan.run((now, context) => setLinkReason(now, { ...pair, reason }, context))}
          readOnly={plan.readOnly()}
          multiline
        />
      )}
    </section>
  );
}
