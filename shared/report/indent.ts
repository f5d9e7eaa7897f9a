/** From the characters that the bundled Japanese face has; not plain spaces, which HTML and Markdown leave out. */
const STEP = '\u2003';
const BRANCH = '└ ';

/** A text as the entry of a tree: further in the deeper it stands, 0 at the top. */
export function indented(text: string, depth: number): string {
  return depth === 0 ? text : STEP.repeat(depth - 1) + BRANCH + text;
}
