import type { HostFailure } from '#shared/host/reply.ts';
import { Banner } from '../ui/Banner.tsx';

/** A refusal of the host in its own words, where it happened; nothing where nothing was refused. */
export function Failure({ failure }: { readonly failure: HostFailure | null }) {
  if (!failure) return null;
  return (
    <Banner tone="error">
      <p>{failure.message}</p>
      {failure.hint !== '' && <p>{failure.hint}</p>}
    </Banner>
  );
}
