/** What a person wrote, as they wrote it: line breaks are kept, and nothing in it is ever markup. */
export function Quote({ children }: { readonly children: string }) {
  return <blockquote className="catchball-quote">{children}</blockquote>;
}
