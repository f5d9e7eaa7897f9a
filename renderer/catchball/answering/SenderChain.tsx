import type { ChainStep } from '#shared/plan/queries/chain.ts';
import { t } from '../../messages/messages.ts';

interface SenderChainProps {
  /** Nearest first, as the throw showed it. */
  readonly chain: readonly ChainStep[];
  readonly trueNorth: string;
  readonly sender: string;
}

/** What a point hangs on at its sender, up to the true north. To be read, not answered. */
export function SenderChain({ chain, trueNorth, sender }: SenderChainProps) {
  if (chain.length === 0 && trueNorth === '') return null;
  return (
    <details className="chain">
      <summary>{t('catchball.answer.chain', { party: sender })}</summary>
      <ol>
        {chain.map(({ item }) => (
          <li key={item.id}>
            <b className="catchball-code">{item.code}</b> {item.text}
          </li>
        ))}
        {trueNorth !== '' && (
          <li>
            <b className="catchball-code">{t('catchball.leaving.trueNorth')}</b> {trueNorth}
          </li>
        )}
      </ol>
    </details>
  );
}
