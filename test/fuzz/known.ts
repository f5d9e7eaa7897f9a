/**
 * What the fuzzing has found in code that was being changed at the time, by the words of the error. Each is a defect to mend;
 * its line here goes with it.
 */
export const KNOWN: readonly RegExp[] = [
  // The schema's own words reach the person: case 6.
  /is not a valid catchball file: .*(received undefined|received NaN)/s,
  // The lower side cannot take an agreed point into the matrix that it came from: refused after the rounds were stored. Case 163.
  /already belongs to this matrix; choose one of another level/,
  // A snapshot that shows one item twice: not a refusal in words for a person. Case 107005.
  /^MisfitError: mirror \S+ appears twice in one edit/,
  // Names, ids and fields of the file stand in a sentence with their control characters: case 7613.
  /insides show in "\\[^"]+" \(\w+\): "(Line 1|In)\.catchball contradicts itself/,
];
