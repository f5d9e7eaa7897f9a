import emblem from './emblem.svg';

/** The sign of Tenkai: the four sides of an X-matrix around its true north. */
export function Emblem({ size }: { readonly size: number }) {
  return <img src={emblem} width={size} height={size} alt="" />;
}
