/**
 * A text as it is compared by people who type quickly: without case and accents, full-width and half-width forms of one
 * letter the same. Not for storing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFC');
}
