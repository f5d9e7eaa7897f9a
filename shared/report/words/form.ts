import type { Language } from '../../language.ts';

/** What a report in one piece says of its own accord, whatever its sections. */
export interface FormWords {
  readonly contents: string;
  readonly signer: string;
  readonly signature: string;
}

export const FORM_WORDS: { readonly [L in Language]: FormWords } = {
  en: { contents: 'Contents', signer: 'Name', signature: 'Date and signature' },
  de: { contents: 'Inhalt', signer: 'Name', signature: 'Datum und Unterschrift' },
  ja: { contents: '目次', signer: '氏名', signature: '日付・署名' },
};
