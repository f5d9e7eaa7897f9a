import './kbd.css';

/** A key or a chord as it is shown to people. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className="kbd">{children}</kbd>;
}
