import type { Round } from '#shared/catchball/format.ts';
import { formatDay, t } from '../../messages/messages.ts';

/** What a mail that takes a catchball file along has to say. */
export interface Covering {
  /** Of the thread. */
  readonly title: string;
  readonly fileName: string;
  /** ISO 8601 day. */
  readonly replyBy: string | null;
  readonly sealed: boolean;
  /** Where the other side has told its address; else the mail program asks. */
  readonly to: string;
}

/** A link that begins the mail. A mail program takes no file from a link: the text says which one to add. */
export function mailLink({ title, fileName, replyBy, sealed, to }: Covering): string {
  const lines = [
    t('sending.mail.file', { name: fileName }),
    t('sending.mail.open'),
    ...(sealed ? [t('sending.mail.sealed')] : []),
    ...(replyBy === null ? [] : [t('sending.mail.replyBy', { date: formatDay(replyBy) })]),
  ];
  const subject = t('sending.mail.subject', { title });
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n\r\n'))}`;
  return `mailto:${ADDRESS.test(to) ? encodeURIComponent(to).replace('%40', '@') : ''}?${query}`;
}

const ADDRESS = /^[\w.+-]+@[\w.-]+$/;

/** The address that the other side gave with its last round. */
export function addressOf(rounds: readonly Round[], plan: string): string {
  return rounds.findLast(({ from }) => from.plan !== plan && from.mail !== '')?.from.mail ?? '';
}
