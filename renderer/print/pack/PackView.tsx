import { FileX2 } from 'lucide-react';
import type { PackPreview } from '#shared/host/replies.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { Offer } from '#shared/print/matrix-pages.ts';
import type { Pack } from '#shared/print/pack/pack.ts';
import { t } from '../../messages/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Offers, type Warning, warningsOf, warningWords } from './PartNotes.tsx';
import { Stage } from './Stage.tsx';
import { headingOf } from './Thumbnails.tsx';

interface PackViewProps {
  readonly pack: Pack;
  readonly preview: PackPreview | null;
  readonly failure: HostFailure | null;
  readonly waiting: boolean;
  readonly onTurn: (page: number) => void;
  readonly onOffer: (warning: Warning, offer: Offer) => void;
}

/** The page that is looked at, what is to be said of it, or why there is none. */
export function PackView({ pack, preview, failure, waiting, onTurn, onOffer }: PackViewProps) {
  const page = preview?.page ?? null;
  const warnings = warningsOf(preview?.notes ?? []);
  const warning = page ? warnings.find((each) => isOn(each, page.number)) : warnings[0];
  const paperOf = ({ at }: Warning) => pack.parts[at]?.paper ?? pack.paper;
  return (
    <div className="pack-view">
      {failure && (
        <Banner tone="error">
          <strong>{failure.message}</strong> {failure.hint}
        </Banner>
      )}
      {page && warning && (
        <Banner
          tone="warn"
          actions={
            <Offers warning={warning} paper={paperOf(warning)} onTake={(offer) => onOffer(warning, offer)} />
          }
        >
          {warningWords(warning)}
        </Banner>
      )}
      {preview && page && (
        <Stage
          page={page}
          pages={preview.pages}
          heading={headingOf(preview, page.number)}
          waiting={waiting}
          onTurn={onTurn}
        />
      )}
      {!page && !failure && (
        <div className="pack-nothing" aria-busy={waiting}>
          {preview ? (
            <>
              <FileX2 aria-hidden size={32} strokeWidth={1.25} />
              <p>{warning ? warningWords(warning) : t('pack.nothing')}</p>
              {warning && (
                <Offers
                  warning={warning}
                  paper={paperOf(warning)}
                  onTake={(offer) => onOffer(warning, offer)}
                />
              )}
            </>
          ) : (
            <p>{t('pack.loading')}</p>
          )}
        </div>
      )}
    </div>
  );
}

function isOn(warning: Warning, page: number): boolean {
  if (!('page' in warning)) return false;
  const pages = 'pages' in warning ? warning.pages : 1;
  return warning.page <= page && page < warning.page + pages;
}
