/** A text as it is compared: without case, width of characters, and more than one blank. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/g, ' ').trim();
}
