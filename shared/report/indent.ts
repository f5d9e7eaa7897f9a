/**
 * A text as the entry of a tree: the longer its branch the deeper it stands, 0 at the top. No spaces, which a page, a table
 * and Markdown leave out at the beginning; the lines are among the characters of the bundled Japanese face.
 */
export function indented(text: string, depth: number): string {
  return depth === 0 ? text : `└${'─'.repeat(depth - 1)} ${text}`;
}
