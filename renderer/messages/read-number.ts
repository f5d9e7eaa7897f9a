import { formatNumber } from './messages.ts';

/**
 * A number as the person writes it: `1.234,5` or `1,234.5`, whichever their language does, with either minus sign. Null
 * for an empty text, undefined where it is no number.
 */
export function readNumber(typed: string): number | null | undefined {
  const compact = compacted(typed);
  if (compact === '') return null;
  const decimal = formatNumber(1.5).replace(/\d/g, '') || '.';
  const group = decimal === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = compact.split(decimal);
  const digits = whole.replaceAll(group, '');
  if (more.length > 0 || !/^[-+]?\d*$/.test(digits) || !/^\d+$/.test(fraction ?? '0')) return undefined;
  // Groups of three, or as we would write it ourselves: in "1,5" of a person who writes points, the comma is a mistake.
  const grouped = new RegExp(`^[-+]?(\\d*|\\d{1,3}(\\${group}\\d{3})+)$`).test(whole);
  if (!grouped && compacted(formatNumber(Number(digits))) !== whole) return undefined;
  const plain = `${digits}.${fraction ?? ''}`;
  return /\d/.test(plain) ? Number(plain) : undefined;
}

function compacted(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s'’\u00a0\u202f]/g, '')
    .replace('−', '-');
}
