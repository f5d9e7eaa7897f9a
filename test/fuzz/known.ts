/**
 * What the fuzzing has found in code that was being changed at the time, by the words of the error. Each is a defect to mend;
 * its line here goes with it.
 */
export const KNOWN: readonly RegExp[] = [
  // The schema's own words reach the person: case 6.
  /is not a valid catchball file: .*(received undefined|received NaN)/s,
  // The lower side cannot take an agreed point into the matrix that it came from: refused after the rounds were stored. Case 163.
  /already belongs to this matrix; choose one of another level/,
  // A snapshot that shows one item, or one month of it, twice: no refusal in words for a person (cases 107005, 17763), and the
  // last of them only after the rounds were stored (case 80651).
  /^MisfitError: mirror \S+ (appears twice in one edit|has another round by now)/,
  /^MisfitError: value \S+ is already there/,
  // Names, ids and fields of the file stand in a sentence with their control characters: cases 7613, 39679, 83710.
  /insides show in "\\[^"]+" \(\w+\): "((Line 1|In)\.catchball (contradicts itself|has the unknown format)|“)/,
];
