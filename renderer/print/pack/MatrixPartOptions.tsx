import { arrangementName } from '#shared/plan/records/fields.ts';
import { type MatrixFit, matrixFit } from '#shared/print/matrix-pages.ts';
import type { PackPart, PartOf } from '#shared/print/pack/pack.ts';
import { PAPERS, paperName } from '#shared/print/paper.ts';
import { t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import { Select } from '../../ui/Field.tsx';
import { NumberField } from './NumberField.tsx';

interface MatrixPartOptionsProps {
  readonly part: PartOf<'matrix'>;
  readonly onChange: (part: PackPart) => void;
}

const FITS = ['whole', 'split', 'tiles', 'steps'] as const satisfies readonly MatrixFit['fit'][];
const ORDERS = ['clockwise', 'evidenceFirst'] as const;
const OTHERWISE = ['refuse', 'larger', 'split', 'tiles'] as const;

/** How matrices come onto paper. */
export function MatrixPartOptions({ part, onChange }: MatrixPartOptionsProps) {
  const { words } = useSpeech();
  const { fit } = part;
  const otherwise = OTHERWISE.filter((way) => way !== fit.fit);
  return (
    <>
      <Select
        label={t('pack.fit')}
        hint={t(`pack.fit.${fit.fit}.hint`)}
        value={fit.fit}
        options={FITS.map((value) => ({ value, label: t(`pack.fit.${value}`) }))}
        onChange={(value) => onChange({ ...part, fit: matrixFit.parse({ fit: value }) })}
      />
      {fit.fit === 'tiles' && (
        <TilesOptions fit={fit} onChange={(next) => onChange({ ...part, fit: next })} />
      )}
      {fit.fit === 'steps' && (
        <Select
          label={t('presenting.order')}
          value={fit.order}
          options={ORDERS.map((value) => ({ value, label: t(`presenting.order.${value}`) }))}
          onChange={(order) => onChange({ ...part, fit: { ...fit, order } })}
        />
      )}
      <Select
        label={t('plan.arrangement')}
        value={part.arrangement}
        options={[
          { value: 'own', label: t('export.arrangement.own') },
          ...arrangementName.options.map((value) => ({ value, label: words.arrangements[value].title })),
        ]}
        onChange={(arrangement) => onChange({ ...part, arrangement })}
      />
      {fit.fit !== 'tiles' && (
        <Select
          label={t('pack.ifTooSmall')}
          value={part.ifTooSmall}
          options={otherwise.map((value) => ({ value, label: t(`pack.ifTooSmall.${value}`) }))}
          onChange={(ifTooSmall) => onChange({ ...part, ifTooSmall })}
        />
      )}
    </>
  );
}

const AS_NEEDED = 'asNeeded';
type Tiles = Extract<MatrixFit, { fit: 'tiles' }>;

function TilesOptions({ fit, onChange }: { readonly fit: Tiles; readonly onChange: (fit: Tiles) => void }) {
  const posters = paperName.options
    .filter((name) => PAPERS[name].width > PAPERS.A4.width * 1.2)
    .map((name) => ({ value: name, label: name }));
  return (
    <div className="pack-numbers">
      <Select
        label={t('pack.poster')}
        value={fit.poster?.name ?? AS_NEEDED}
        options={[{ value: AS_NEEDED, label: t('pack.poster.asNeeded') }, ...posters]}
        onChange={(name) =>
          onChange({ ...fit, poster: name === AS_NEEDED ? null : { name, orientation: 'landscape' } })
        }
      />
      <NumberField
        label={t('pack.overlap')}
        value={fit.overlap}
        min={5}
        max={30}
        hint={t('pack.overlap.hint')}
        onChange={(overlap) => {
          onChange({ ...fit, overlap });
          return true;
        }}
      />
    </div>
  );
}
