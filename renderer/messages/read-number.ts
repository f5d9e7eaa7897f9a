import { formatNumber } from './messages.ts';

/**
 * A number as the person writes it: `1.234,5` or `1,234.5`, whichever their language does, with either minus sign. Null
 * for an empty text, undefined where it is no number.
 */
export function readNumber(typed: string): number | null | undefined {
  const compact = typed
    .normalize('NFKC')
    .replace(/[\s'’\u00a0\u202f]/g, '')
    .replace('−', '-');
  if (compact === '') return null;
  const decimal = formatNumber(1.5).replace(/\d/g, '') || '.';
  const group = decimal === ',' ? '.' : ',';
  // Groups of three and nothing else: in "1,5" of a person who writes points, the comma is a mistake.
  const plain = new RegExp(`^[-+]?(\\d+|\\d{1,3}(\\${group}\\d{3})+)?(\\${decimal}\\d+)?$`);
  if (!plain.test(compact) || !/\d/.test(compact)) return undefined;
  return Number(compact.replaceAll(group, '').replace(decimal, '.'));
}
