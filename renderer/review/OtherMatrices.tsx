import type { Comparison } from '#shared/host/replies.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { t } from '../messages/messages.ts';
import { countWords } from './words.ts';

interface OtherMatricesProps {
  readonly others: Comparison['others'];
  readonly onShow: (matrix: MatrixId) => void;
}

/** Where else the two states differ; each leads to its own sheet. */
export function OtherMatrices({ others, onShow }: OtherMatricesProps) {
  if (others.length === 0) return null;
  return (
    <section className="compare-group">
      <h3>{t('review.others')}</h3>
      <ul>
        {others.map(({ matrix, title, differences }) => (
          <li key={matrix}>
            <button type="button" className="compare-entry" onClick={() => onShow(matrix)}>
              <span className="compare-words">
                <span className="compare-name">{title}</span>
                <span className="compare-value">{countWords(differences)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
