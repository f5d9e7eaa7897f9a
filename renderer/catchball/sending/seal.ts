/** What the person has said about sealing a file. */
export interface Seal {
  readonly on: boolean;
  readonly passphrase: string;
  /** Typed once more, where it was typed unseen. */
  readonly again: string;
  readonly shown: boolean;
}

export const OPEN: Seal = { on: false, passphrase: '', again: '', shown: false };

/** Why a file cannot be sealed so; null where it can, or is to stay open. */
export function faultIn({ on, passphrase, again, shown }: Seal): 'empty' | 'differs' | null {
  if (!on) return null;
  if (passphrase === '') return 'empty';
  return shown || passphrase === again ? null : 'differs';
}

/** What seals the file; null leaves it open. */
export function passphraseOf({ on, passphrase }: Seal): string | null {
  return on ? passphrase : null;
}
