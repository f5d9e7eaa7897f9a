/** A share as a bar; the figure stands beside it. @param share 0..1 */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <span className="alignment-bar" aria-hidden>
      <span style={{ inlineSize: `${share * 100}%` }} />
    </span>
  );
}
