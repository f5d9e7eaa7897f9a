import { t } from '../messages/messages.ts';

/** What is typed as a name: it may not be empty, nor longer than the plan can hold. */
export function readName(typed: string): { readonly value: string } | string {
  const value = typed.trim();
  if (value === '') return t('organisation.name.missing');
  return value.length > 300 ? t('organisation.name.tooLong') : { value };
}

/** The same for what may be left empty. */
export function readShort(typed: string): { readonly value: string } | string {
  const value = typed.trim();
  return value.length > 300 ? t('organisation.name.tooLong') : { value };
}
