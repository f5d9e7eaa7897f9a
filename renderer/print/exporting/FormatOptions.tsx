import { LIST_KEYS, type ListKey } from '#shared/exchange/list.ts';
import type { ExportFormat } from '#shared/host/file-types.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { RevealOrder } from '#shared/matrix/reveal.ts';
import { arrangementName } from '#shared/plan/records/fields.ts';
import { formatNumber, t } from '../../messages/messages.ts';
import { type Speech, useSpeech } from '../../messages/speech.ts';
import { usePlan } from '../../state/stores.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Select } from '../../ui/Field.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { type ExportOptions, FORMAT_GROUPS, type FormatOption, SCALES } from './formats.ts';

/** From the least to the most slides. */
const STEPS = ['whole', 'clockwise', 'evidenceFirst'] as const satisfies readonly RevealOrder[];

interface FormatOptionsProps {
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  readonly failure: HostFailure | null;
  readonly onChange: (news: Partial<ExportOptions>) => void;
}

/** What the format is good for, and what can be chosen of it. */
export function FormatOptions({ format, options, failure, onChange }: FormatOptionsProps) {
  const title = usePlan((plan) => plan.records?.get('matrix', plan.matrix)?.title ?? '');
  const several = usePlan((plan) => (plan.outline?.matrices.length ?? 1) > 1);
  const entry = FORMAT_GROUPS.flatMap(({ formats }) => formats).find((each) => each.format === format);
  const has = (option: FormatOption) => entry?.options.includes(option) ?? false;
  const ofOneMatrix = has('arrangement') && !has('matrices');
  return (
    <section className="export-options" aria-label={t(`export.format.${format}`)}>
      <div>
        <h3>{t(`export.format.${format}`)}</h3>
        <p aria-live="polite">{t(`export.about.${format}`)}</p>
      </div>
      {failure && (
        <Banner tone="error">
          <strong>{failure.message}</strong> {failure.hint}
        </Banner>
      )}
      {ofOneMatrix && (
        <p className="export-subject">
          <span>{t('export.matrix')}</span> <strong>{title}</strong>
        </p>
      )}
      {has('matrices') && several && (
        <Option label={t('export.matrices')}>
          <SegmentedControl
            label={t('export.matrices')}
            value={options.whole ? 'all' : 'this'}
            options={[
              { value: 'this', label: t('export.matrices.this') },
              { value: 'all', label: t('export.matrices.all') },
            ]}
            onChange={(which) => onChange({ whole: which === 'all' })}
          />
        </Option>
      )}
      {has('list') && <ListOption list={options.list} onChange={(list) => onChange({ list })} />}
      {has('steps') && (
        <Option label={t('export.steps')}>
          <SegmentedControl
            label={t('export.steps')}
            value={options.steps}
            options={STEPS.map((order) => ({
              value: order,
              label: t(`export.steps.${order}`),
            }))}
            onChange={(steps) => onChange({ steps })}
          />
        </Option>
      )}
      {has('scale') && (
        <Option label={t('export.scale')}>
          <SegmentedControl
            label={t('export.scale')}
            value={options.scale}
            options={SCALES.map((scale) => ({ value: scale, label: `${formatNumber(Number(scale))}×` }))}
            onChange={(scale) => onChange({ scale })}
          />
          <p className="field-hint">{t('export.scale.hint')}</p>
        </Option>
      )}
      {has('arrangement') && <ArrangementOption options={options} onChange={onChange} />}
    </section>
  );
}

/** A caption over a control that names itself. */
function Option({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="export-option">
      <p aria-hidden>{label}</p>
      {children}
    </div>
  );
}

function ListOption({ list, onChange }: { list: ListKey; onChange: (list: ListKey) => void }) {
  const arrangement = usePlan((plan) => plan.records?.get('matrix', plan.matrix)?.arrangement ?? 'compass');
  const speech = useSpeech();
  return (
    <Select
      label={t('export.list')}
      value={list}
      options={LIST_KEYS.toReversed().map((key) => ({
        value: key,
        label: listName(key, speech.words.arrangements[arrangement].roles),
      }))}
      onChange={onChange}
    />
  );
}

type RoleWords = Speech['words']['arrangements']['compass']['roles'];

function listName(key: ListKey, roles: RoleWords): string {
  switch (key) {
    case 'longTerm':
    case 'annual':
    case 'priority':
    case 'measure':
      return roles[key];
    default:
      return t(`export.list.${key}`);
  }
}

const OWN = 'own';

function ArrangementOption({ options, onChange }: Pick<FormatOptionsProps, 'options' | 'onChange'>) {
  const { words } = useSpeech();
  return (
    <Select
      label={t('plan.arrangement')}
      value={options.arrangement ?? OWN}
      options={[
        { value: OWN, label: t('export.arrangement.own') },
        ...arrangementName.options.map((name) => ({ value: name, label: words.arrangements[name].title })),
      ]}
      onChange={(chosen) => onChange({ arrangement: chosen === OWN ? null : chosen })}
    />
  );
}
