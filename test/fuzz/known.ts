/**
 * What the fuzzing has found in code that was being changed at the time, by the words of the error. Each is a defect to mend;
 * its line here goes with it.
 */
export const KNOWN: readonly RegExp[] = [];
