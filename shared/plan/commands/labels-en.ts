import { nameOf } from '../lookup.ts';
import { levelInSentence } from '../scale-labels.ts';
import type { EditLabels } from './labels.ts';

const ROLES = {
  longTerm: 'long-term objective',
  annual: 'annual objective',
  priority: 'priority',
  measure: 'measure',
} as const;

const ARRANGEMENTS = {
  compass: 'Compass',
  jackson: 'Jackson A3-X',
  taste: 'TASTE',
  automotive: 'Automotive',
} as const;

const SETUP_STEPS = {
  trueNorth: 'True north',
  breakthroughs: 'Breakthroughs',
  annualObjectives: 'Annual objectives',
  priorities: 'Priorities, measures and owners',
  deployment: 'Deployment',
  reviews: 'Feedback loops',
} as const;

export const ENGLISH: EditLabels = {
  addItem: (role, code) => `Add ${ROLES[role]} ${code}`,
  renameItem: (code) => `Rename ${code}`,
  remove: (name) => `Remove ${name}`,
  move: (name) => `Move ${name}`,
  cascade: (code, unit) => `Cascade ${code} to ${unit}`,
  clearLink: (pair) => `Clear ${pair}`,
  markLink: (pair, level) => `Mark ${pair} ${levelInSentence(level, 'en')}`,
  linkReason: (pair) => `Give the reason for ${pair}`,
  clearDuty: (code, person) => `Clear duty ${code} for ${person}`,
  markDuty: (code, person, level) => `Mark duty ${code} for ${person} ${levelInSentence(level, 'en')}`,
  addPerson: (name) => `Add ${name}`,
  removePerson: (name) => `Take ${name} out of the matrix`,
  renamePerson: (from, to) => `Rename ${from} to ${to}`,
  somebody: 'a person',
  setValue: (code, set, month) => `Set ${code} ${set.join(' and ')} for ${month}`,
  setValues: (code, months) => `Set ${months} months of ${code}`,
  owner: (code, name) => `Make ${name} the owner of ${code}`,
  noOwner: (code) => `Take the owner from ${code}`,
  changeScale: (scale) => `Change the scale of ${scale === 'strengths' ? 'links' : 'duties'}`,
  fillMatrix: 'Enter the first texts',
  pasteItems: (role, made, changed) => {
    if (changed === 0) return `Paste ${counted(made, ROLES[role])}`;
    if (made === 0) return `Change ${counted(changed, ROLES[role])} by pasting`;
    return `Paste ${counted(made, ROLES[role])} and change ${changed}`;
  },
  pasteMarks: (count, of) => `Paste ${counted(count, of === 'link' ? 'mark' : 'duty')}`,
  addPeople: (count) => `Paste ${counted(count, 'name')}`,
  nameRevision: (name) => `Name a revision “${name}”`,
  noteRevision: (name) => `Change the note of “${name}”`,
  renameRevision: (from, to) => `Rename the revision “${from}” to “${to}”`,
  removeRevision: (name) => `Remove the revision “${name}”`,
  restorePlan: (revision) => `Restore the plan to “${revision}”`,
  restoreMatrix: (title, revision) => `Restore “${title}” to “${revision}”`,
  changeField: (field, record) => `Change ${field} of ${nameOf(record)}`,
  newPlan: (title) => `Start the plan “${title}”`,
  addUnit: (name) => `Add unit ${name}`,
  addMatrix: (title) => `Add matrix “${title}”`,
  arrange: (arrangement) => `Arrange the matrix as ${ARRANGEMENTS[arrangement]}`,
  addReview: (period, day) => `Add a review of ${period} on ${day}`,
  removeReview: (period, day) => `Remove the review of ${period} on ${day}`,
  setReviews: (period, count) =>
    count === 0 ? `Remove all reviews of ${period}` : `Set ${counted(count, 'review day')} of ${period}`,
  signOff: (title) => `Put “${title}” in force by sign-off`,
  takeBackApproval: (title) => `Make “${title}” a draft again`,
  takeOver: (codes) => `Take over ${codes.join(', ')}`,
  acceptChanges: (count, from) => `Accept ${count === 1 ? 'one change' : `${count} changes`} from ${from}`,
  refuseChanges: (from) => `Refuse the changes from ${from}`,
  receiveRound: (round, from) => `Receive round ${round} from ${from}`,
  throwRound: (round, to) => `Throw round ${round} to ${to}`,
  mergeRounds: (count, from) => `Merge ${count === 1 ? 'one round' : `${count} rounds`} from ${from}`,
  mergeCopy: (count, from) => `Merge ${count === 1 ? 'one change' : `${count} changes`} from ${from}`,
  importTables: (name) => `Import from ${name}`,
  addKeyResult: (code, objective) => `Add key result ${code} to ${objective}`,
  turnPositive: (pair) => `Make the effect of ${pair} positive`,
  grade: (code, month, grade) =>
    grade === null ? `Compute the grade of ${code} from ${month}` : `Grade ${code} from ${month} ${grade}`,
  perspective: (code, perspective) =>
    perspective === '' ? `Take ${code} out of its perspective` : `Put ${code} under “${perspective}”`,
  addCause: (from, to) => `Make ${from} a cause of ${to}`,
  removeCause: (from, to) => `Remove the arrow from ${from} to ${to}`,
  undone: (label) => `Undo: ${label}`,
  redone: (label) => `Redo: ${label}`,
  setNorms: 'Set the limits of the plan',
  acceptFinding: (rule) => `Accept a finding: ${rule}`,
  withdrawAcceptance: (rule) => `Accept no longer: ${rule}`,
  handOver: (count, name) => `Hand ${counted(count, 'item')} to ${name}`,
  addDependency: (item, needs) => `Say that ${item} needs ${needs}`,
  changeDependency: (item, needs) => `Change what ${item} needs of ${needs}`,
  removeDependency: (item, needs) => `Remove the dependency of ${item} on ${needs}`,
  addBarrier: (code) => `Add a barrier of ${code}`,
  changeBarrier: (code) => `Change a barrier of ${code}`,
  removeBarrier: (code) => `Remove a barrier of ${code}`,
  escalateBarrier: (code, unit) => `Escalate a barrier of ${code} to ${unit}`,
  handBackBarrier: (code) => `Hand a barrier of ${code} back`,
  addResource: (name) => `Add the resource ${name}`,
  changeResource: (name) => `Change the resource ${name}`,
  setCapacity: (resource, unit, period) => `Set how much ${resource} ${unit} has in ${period}`,
  setClaim: (code, resource) => `Set what ${code} asks of ${resource}`,
  renameUnit: (from, to) => `Rename ${from} to ${to}`,
  lead: (unit, name) => (name === null ? `Leave ${unit} without a lead` : `Make ${name} the lead of ${unit}`),
  membership: (person, unit, role) =>
    role === '' ? `Put ${person} in ${unit}` : `Make ${person} ${role} in ${unit}`,
  leaveUnit: (person, unit) => `Take ${person} out of ${unit}`,
  removeFromPlan: (name, successor) =>
    successor === null ? `Remove ${name}` : `Remove ${name}; ${successor} takes over`,
  mergePeople: (duplicate, kept) => `Make ${duplicate} and ${kept} one person`,
  addPeriod: (label) => `Add the period ${label}`,
  changePeriod: (label) => `Change the period ${label}`,
  startYear: (label) => `Start ${label}`,
  setupDone: (step) => `Set-up: “${SETUP_STEPS[step]}” done`,
  setupSkipped: (step) => `Set-up: “${SETUP_STEPS[step]}” not needed`,
  setupReopened: (step) => `Set-up: “${SETUP_STEPS[step]}” open again`,
  cascadeExisting: (upper, lower) => `Let ${lower} serve ${upper}`,
  uncascade: (upper, lower) => `Take ${lower} from below ${upper}`,
};

/** A count with its noun: 1 priority, 2 priorities. */
function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
