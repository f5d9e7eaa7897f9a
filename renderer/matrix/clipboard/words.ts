import type { ColumnUse } from '#shared/plan/clipboard/heads.ts';
import { COLUMN_FIELDS, valueUse } from '#shared/plan/clipboard/heads.ts';
import { PASTE_LIMITS, type Refusal } from '#shared/plan/clipboard/limits.ts';
import type { LeftOut } from '#shared/plan/clipboard/place.ts';
import { dutiesOf, strengthsOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { formatDay, formatNumber, t, tCount } from '../../messages/messages.ts';

/** Why nothing was pasted, and what to do next. */
export function refusalWords(refusal: Refusal, records: RecordSet) {
  const { reason } = refusal;
  switch (reason) {
    case 'tooLarge':
      return {
        message: t('clipboard.refused.tooLarge', {
          characters: formatNumber(refusal.characters),
          limit: formatNumber(PASTE_LIMITS.characters),
        }),
        hint: t('clipboard.refused.smaller.hint'),
      };
    case 'tooManyRows':
      return {
        message: t('clipboard.refused.tooManyRows', {
          rows: formatNumber(refusal.rows),
          limit: formatNumber(PASTE_LIMITS.rows),
        }),
        hint: t('clipboard.refused.smaller.hint'),
      };
    case 'tooManyColumns':
      return {
        message: t('clipboard.refused.tooManyColumns', {
          row: refusal.row,
          columns: formatNumber(refusal.columns),
          limit: formatNumber(PASTE_LIMITS.columns),
        }),
        hint: t('clipboard.refused.smaller.hint'),
      };
    case 'cellTooLong': {
      const { row, column } = refusal;
      const characters = formatNumber(refusal.characters);
      const limit = formatNumber(PASTE_LIMITS.cell);
      return {
        message: t('clipboard.refused.cellTooLong', { row, column, characters, limit }),
        hint: t('clipboard.refused.cellTooLong.hint'),
      };
    }
    case 'unknownLevel': {
      const { row, column } = refusal;
      return {
        message: t('clipboard.refused.unknownLevel', { row, column, text: short(refusal.text) }),
        hint: t('clipboard.refused.unknownLevel.hint', { levels: levelWords(records) }),
      };
    }
    case 'severalTables':
      return {
        message: t('clipboard.refused.severalTables', { row: refusal.row }),
        hint: t('clipboard.refused.severalTables.hint'),
      };
    case 'notText': {
      const { row, column } = refusal;
      return {
        message: t('clipboard.refused.notText', { row, column }),
        hint: t('clipboard.refused.notText.hint'),
      };
    }
    default:
      return { message: t(`clipboard.refused.${reason}`), hint: t(`clipboard.refused.${reason}.hint`) };
  }
}

function levelWords(records: RecordSet): string {
  const words = [...strengthsOf(records), ...dutiesOf(records)].map(
    ({ glyph, label }) => `${glyph} ${label}`,
  );
  return words.join(', ');
}

/** One thing that is not taken: "Row 3, column 2: “much” is no number". */
export function leftOutWords({ reason, row, column, text }: LeftOut): string {
  const what = t(`clipboard.left.${reason}`, { text: short(text) });
  if (row === null) return t('clipboard.at.column', { column: column ?? '', what });
  return column === null
    ? t('clipboard.at.row', { row, what })
    : t('clipboard.at.cell', { row, column, what });
}

/** What a column holds, in words. */
export function columnWords(use: ColumnUse): string {
  const value = valueUse(use);
  if (value) return t(`clipboard.field.${value.what}`, { month: formatDay(value.month) });
  const field = COLUMN_FIELDS.find((name) => name === use);
  return field ? t(`clipboard.field.${field}`) : t('clipboard.ignored');
}

type Counted =
  | 'items'
  | 'itemsChange'
  | 'values'
  | 'persons'
  | 'columns'
  | 'marks'
  | 'marksChange'
  | 'marksClear';
type MoreCounted = 'leftOut' | 'moreRows' | 'moreLeftOut';

/** A count with its noun: "1 new item", "12 new items". */
export function countWords(what: Counted | MoreCounted, count: number): string {
  return tCount(`clipboard.${what}`, count);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${[...line].slice(0, 59).join('')}…` : line;
}
