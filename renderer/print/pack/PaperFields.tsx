import { PAPERS, type Paper, pageSize, paperName, paper as paperSchema } from '#shared/print/paper.ts';
import { formatNumber, t } from '../../messages/messages.ts';
import { Select } from '../../ui/Field.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { NumberField } from './NumberField.tsx';

interface PaperFieldsProps {
  readonly label: string;
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
  /** Where another paper is taken as long as none is chosen here: whether that is so, and how to go back to it. */
  readonly usual?: { readonly taken: boolean; readonly take: () => void };
}

const USUAL = 'usual';
const SIZES = [...paperName.options, 'custom'] as const;
/** As the schema of papers has it, in millimetres. */
const LEAST_EDGE = 66;
const LONGEST_EDGE = 5000;

/** Which paper, how it is turned, and how much of its edge stays white. */
export function PaperFields({ label, paper, onChange, usual }: PaperFieldsProps) {
  // The schema decides what a paper is; what is none is not taken.
  const take = (wanted: unknown): boolean => {
    const { data } = paperSchema.safeParse(wanted);
    if (data) onChange(data);
    return data !== undefined;
  };
  const choose = (name: (typeof SIZES)[number] | typeof USUAL) => {
    if (name === USUAL) return usual?.take();
    const { margin } = paper;
    const { width, height } = pageSize(paper);
    const orientation = width < height ? 'portrait' : 'landscape';
    take(name === 'custom' ? { name, width, height, margin } : { name, orientation, margin });
  };
  const sizes = SIZES.map((name) => ({ value: name, label: sizeWords(name) }));
  return (
    <div className="pack-paper">
      <Select
        label={label}
        value={usual?.taken ? USUAL : paper.name}
        options={usual ? [{ value: USUAL, label: t('pack.paper.usual') }, ...sizes] : sizes}
        onChange={choose}
      />
      {!usual?.taken && <PaperDetails paper={paper} onTake={take} />}
    </div>
  );
}

interface PaperDetailsProps {
  readonly paper: Paper;
  readonly onTake: (wanted: unknown) => boolean;
}

function PaperDetails({ paper, onTake }: PaperDetailsProps) {
  const edge = { min: LEAST_EDGE, max: LONGEST_EDGE, hint: t('pack.paper.room') };
  return (
    <div className="pack-numbers">
      {paper.name === 'custom' ? (
        <>
          <NumberField
            label={t('pack.paper.width')}
            {...edge}
            value={paper.width}
            onChange={(width) => onTake({ ...paper, width })}
          />
          <NumberField
            label={t('pack.paper.height')}
            {...edge}
            value={paper.height}
            onChange={(height) => onTake({ ...paper, height })}
          />
        </>
      ) : (
        <div className="pack-labelled">
          <p aria-hidden>{t('pack.orientation')}</p>
          <SegmentedControl
            label={t('pack.orientation')}
            value={paper.orientation}
            options={[
              { value: 'portrait', label: t('pack.orientation.portrait') },
              { value: 'landscape', label: t('pack.orientation.landscape') },
            ]}
            onChange={(orientation) => onTake({ ...paper, orientation })}
          />
        </div>
      )}
      <NumberField
        label={t('pack.paper.margin')}
        min={3}
        max={200}
        hint={t('pack.paper.margin.hint')}
        value={paper.margin}
        onChange={(margin) => onTake({ ...paper, margin })}
      />
    </div>
  );
}

function sizeWords(name: (typeof SIZES)[number]): string {
  if (name === 'custom') return t('pack.paper.custom');
  const { width, height } = PAPERS[name];
  const size = t('pack.paper.size', { width: formatNumber(width, 0), height: formatNumber(height, 0) });
  return `${name} (${size})`;
}
