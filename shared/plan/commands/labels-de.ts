import { citationOf } from '../lookup.ts';
import { levelInSentence } from '../scale-labels.ts';
import type { EditLabels } from './labels.ts';

const ROLES = {
  longTerm: 'Langfristziel',
  annual: 'Jahresziel',
  priority: 'Schwerpunkt',
  measure: 'Messgröße',
} as const;

const ARRANGEMENTS = {
  compass: 'Kompass',
  jackson: 'Jackson A3-X',
  taste: 'TASTE',
  automotive: 'Automobil',
} as const;

const VALUES = { plan: 'Plan', actual: 'Ist', milestone: 'Meilenstein' } as const;

const SETUP_STEPS = {
  trueNorth: 'True North',
  breakthroughs: 'Durchbruchziele',
  annualObjectives: 'Jahresziele',
  priorities: 'Schwerpunkte, Messgrößen und Verantwortliche',
  deployment: 'Entfaltung',
  reviews: 'Rückkopplung',
} as const;

export const GERMAN: EditLabels = {
  addItem: (role, code) => `${ROLES[role]} ${code} hinzufügen`,
  renameItem: (code) => `${code} umformulieren`,
  remove: (name) => `${name} entfernen`,
  move: (name) => `${name} verschieben`,
  cascade: (code, unit) => `${code} an ${unit} weitergeben`,
  clearLink: (pair) => `Markierung ${pair} löschen`,
  markLink: (pair, level) => `${pair} markieren: ${levelInSentence(level, 'de')}`,
  linkReason: (pair) => `${pair} begründen`,
  clearDuty: (code, person) => `Aufgabe von ${person} bei ${code} löschen`,
  markDuty: (code, person, level) => `Aufgabe von ${person} bei ${code}: ${levelInSentence(level, 'de')}`,
  addPerson: (name) => `${name} hinzufügen`,
  removePerson: (name) => `${name} aus der Matrix nehmen`,
  renamePerson: (from, to) => `${from} umbenennen in ${to}`,
  somebody: 'Person',
  setValue: (code, set, month) =>
    `${set.map((name) => VALUES[name]).join(' und ')} von ${code} für ${month} eintragen`,
  setValues: (code, months) => `${months} Monate von ${code} eintragen`,
  owner: (code, name) => `${name} für ${code} verantwortlich machen`,
  noOwner: (code) => `Verantwortung für ${code} aufheben`,
  changeScale: (scale) => `Skala der ${scale === 'strengths' ? 'Zusammenhänge' : 'Aufgaben'} ändern`,
  fillMatrix: 'Erste Texte eintragen',
  pasteItems: (role, made, changed) =>
    `${ROLES[role]}: ${[made > 0 && `${made} eingefügt`, changed > 0 && `${changed} geändert`].filter(Boolean).join(', ')}`,
  pasteMarks: (count, of) =>
    of === 'link' ? `${count} Markierungen einfügen` : `${count} Aufgaben einfügen`,
  addPeople: (count) => `${count} Namen einfügen`,
  nameRevision: (name) => `Stand „${name}“ benennen`,
  noteRevision: (name) => `Notiz zum Stand „${name}“ ändern`,
  renameRevision: (from, to) => `Stand „${from}“ umbenennen in „${to}“`,
  removeRevision: (name) => `Namen des Standes „${name}“ entfernen`,
  restorePlan: (revision) => `Plan auf „${revision}“ zurücksetzen`,
  restoreMatrix: (title, revision) => `„${title}“ auf „${revision}“ zurücksetzen`,
  changeField: (field, record) => `${citationOf(record)}: ${field} ändern`,
  newPlan: (title) => `Plan „${title}“ beginnen`,
  addUnit: (name) => `Bereich ${name} hinzufügen`,
  addMatrix: (title) => `Matrix „${title}“ hinzufügen`,
  arrange: (arrangement) => `Matrix anordnen: ${ARRANGEMENTS[arrangement]}`,
  addReview: (period, day) => `Review von ${period} am ${day} hinzufügen`,
  removeReview: (period, day) => `Review von ${period} am ${day} entfernen`,
  setReviews: (period, count) =>
    count === 0 ? `Alle Reviews von ${period} entfernen` : `Review-Termine von ${period} setzen: ${count}`,
  signOff: (title) => `„${title}“ durch Unterschrift in Kraft setzen`,
  takeBackApproval: (title) => `„${title}“ wieder zum Entwurf machen`,
  takeOver: (codes) => `${codes.join(', ')} übernehmen`,
  acceptChanges: (count, from) =>
    `${count === 1 ? 'Eine Änderung' : `${count} Änderungen`} von ${from} annehmen`,
  refuseChanges: (from) => `Änderungen von ${from} ablehnen`,
  receiveRound: (round, from) => `Runde ${round} von ${from} empfangen`,
  mergeRounds: (count, from) => `${count === 1 ? 'Eine Runde' : `${count} Runden`} aus ${from} übernehmen`,
  mergeCopy: (count, from) =>
    `${count === 1 ? 'Eine Änderung' : `${count} Änderungen`} aus ${from} zusammenführen`,
  throwRound: (round, to) => `Runde ${round}: Wurf an ${to}`,
  importTables: (name) => `Aus ${name} importieren`,
  addKeyResult: (code, objective) => `Schlüsselergebnis ${code} zu ${objective} hinzufügen`,
  turnPositive: (pair) => `Wirkung von ${pair} ins Positive kehren`,
  grade: (code, month, grade) =>
    grade === null
      ? `Bewertung von ${code} ab ${month} berechnen lassen`
      : `${code} ab ${month} mit ${String(grade).replace('.', ',')} bewerten`,
  perspective: (code, perspective) =>
    perspective === '' ? `${code} aus seiner Perspektive nehmen` : `${code} unter „${perspective}“ einordnen`,
  addCause: (from, to) => `${from} als Ursache von ${to} eintragen`,
  removeCause: (from, to) => `Pfeil von ${from} nach ${to} entfernen`,
  undone: (label) => `Rückgängig: ${label}`,
  redone: (label) => `Wiederholt: ${label}`,
  setNorms: 'Grenzwerte des Plans setzen',
  acceptFinding: (rule) => `Befund akzeptieren: ${rule}`,
  withdrawAcceptance: (rule) => `Nicht länger akzeptieren: ${rule}`,
  handOver: (count, name) =>
    count === 1 ? `Einen Eintrag an ${name} übergeben` : `${count} Einträge an ${name} übergeben`,
  addDependency: (item, needs) => `${item} braucht ${needs}`,
  changeDependency: (item, needs) => `Ändern, was ${item} von ${needs} braucht`,
  removeDependency: (item, needs) => `Abhängigkeit zwischen ${item} und ${needs} entfernen`,
  addBarrier: (code) => `Hindernis bei ${code} hinzufügen`,
  changeBarrier: (code) => `Hindernis bei ${code} ändern`,
  removeBarrier: (code) => `Hindernis bei ${code} entfernen`,
  escalateBarrier: (code, unit) => `Hindernis bei ${code} an ${unit} eskalieren`,
  handBackBarrier: (code) => `Hindernis bei ${code} zurückgeben`,
  addResource: (name) => `Ressource ${name} hinzufügen`,
  changeResource: (name) => `Ressource ${name} ändern`,
  setCapacity: (resource, unit, period) => `${resource} von ${unit} für ${period} festlegen`,
  setClaim: (code, resource) => `Bedarf von ${code} an ${resource} festlegen`,
  renameUnit: (from, to) => `${from} umbenennen in ${to}`,
  lead: (unit, name) => (name === null ? `${unit}: Leitung aufheben` : `${unit}: Leitung an ${name} geben`),
  membership: (person, unit, role) =>
    role === '' ? `${person} zu ${unit} nehmen` : `${person} in ${unit}: ${role}`,
  leaveUnit: (person, unit) => `${person} aus ${unit} nehmen`,
  removeFromPlan: (name, successor) =>
    successor === null ? `${name} entfernen` : `${name} entfernen; ${successor} übernimmt`,
  mergePeople: (duplicate, kept) => `${duplicate} und ${kept} zu einer Person machen`,
  addPeriod: (label) => `Zeitraum ${label} hinzufügen`,
  changePeriod: (label) => `Zeitraum ${label} ändern`,
  startYear: (label) => `${label} beginnen`,
  setupDone: (step) => `Aufbau: „${SETUP_STEPS[step]}“ erledigt`,
  setupSkipped: (step) => `Aufbau: „${SETUP_STEPS[step]}“ nicht nötig`,
  setupReopened: (step) => `Aufbau: „${SETUP_STEPS[step]}“ wieder offen`,
  cascadeExisting: (upper, lower) => `${lower} unter ${upper} stellen`,
  uncascade: (upper, lower) => `${lower} von ${upper} lösen`,
};
