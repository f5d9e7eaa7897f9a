import type { ProtocolEntry, Statement } from '#shared/catchball/protocol.ts';
import { t } from '../../messages/messages.ts';

/** What kind of statement it is, as a protocol heads it. */
export function statementName({ says }: Statement): string {
  return t(`record.says.${says}`);
}

/** Who did what to whom, as one sentence. */
export function actWords({ act, person, from, to }: ProtocolEntry): string {
  const name = person === '' ? t('catchball.round.somebody') : person;
  return t(`record.act.${act}`, { name, from, to });
}
