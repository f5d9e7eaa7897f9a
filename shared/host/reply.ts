/** Why a call was refused. The list is closed, so that a screen can say something fitting to each. */
export type HostErrorCode =
  | 'badInput'
  | 'cancelled'
  | 'missing'
  | 'notAPlan'
  | 'notACatchball'
  | 'notATable'
  | 'foreignFile'
  | 'tooNew'
  | 'tooLarge'
  | 'damaged'
  | 'altered'
  | 'sealed'
  | 'wrongPassphrase'
  | 'readOnly'
  | 'heldByOther'
  | 'changedElsewhere'
  | 'diskFull'
  | 'noPermission'
  | 'otherPlan'
  | 'whichPlan'
  | 'noChromium'
  | 'misfit'
  | 'internal';

export interface HostFailure {
  readonly code: HostErrorCode;
  /** One plain sentence that names what and where. */
  readonly message: string;
  /** What the person can do next. */
  readonly hint: string;
}

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: HostFailure };

/** A failure on its way through the host's own code; becomes a `Reply` at the edge. */
export class HostError extends Error {
  readonly failure: HostFailure;
  constructor(code: HostErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HostError';
    this.failure = { code, message, hint };
  }
}
