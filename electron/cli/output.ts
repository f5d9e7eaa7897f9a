/** Prints lines to the standard output. What plans and catchball files hold is text from anywhere: see `shown`. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.map(shown).join('\n')}\n`);
}

/** Says on the standard error what is to be known of something that was done all the same. */
export function tellNotices(notices: readonly string[]): void {
  for (const notice of notices) process.stderr.write(`tenkai: ${shown(notice)}\n`);
}

/** A text without control characters, which could move a terminal's cursor and paint over what stands there. */
export function shown(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/\p{Cc}/gu, '\ufffd');
}
