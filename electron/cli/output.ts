/** Prints lines to the standard output. What plans and catchball files hold is text from anywhere: see `shown`. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.map(shown).join('\n')}\n`);
}

/** A text without control characters, which could move a terminal's cursor and paint over what stands there. */
export function shown(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/\p{Cc}/gu, '\ufffd');
}
