/** Why a catchball file or an answer is refused: a closed union that the host passes on as it is. */
export type CatchballErrorCode = 'notACatchball' | 'tooNew' | 'altered' | 'otherPlan' | 'badInput' | 'misfit';

export class CatchballError extends Error {
  readonly code: CatchballErrorCode;
  readonly hint: string;
  constructor(code: CatchballErrorCode, message: string, hint: string) {
    super(message);
    this.name = 'CatchballError';
    this.code = code;
    this.hint = hint;
  }
}
