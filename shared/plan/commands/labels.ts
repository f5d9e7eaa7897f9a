import type { Language } from '../../language.ts';
import type { EditContext } from '../edits/make.ts';
import type { ArrangementName, Role, ScaleLevel } from '../records/fields.ts';
import type { PlanRecord } from '../records/records.ts';
import type { SetupStepName } from '../setup-steps.ts';
import { GERMAN } from './labels-de.ts';
import { ENGLISH } from './labels-en.ts';
import { JAPANESE } from './labels-ja.ts';

/**
 * What edits are called in the history, on the undo button and in messages. A label is stored as it was written: a plan
 * that two people edit in two languages has a history in two languages.
 */
export interface EditLabels {
  addItem(role: Role, code: string): string;
  renameItem(code: string): string;
  remove(name: string): string;
  move(name: string): string;
  cascade(code: string, unit: string): string;
  /** `pair` is two items as people cite them: P3–K2. */
  clearLink(pair: string): string;
  markLink(pair: string, level: ScaleLevel): string;
  linkReason(pair: string): string;
  clearDuty(code: string, person: string): string;
  markDuty(code: string, person: string, level: ScaleLevel): string;
  addPerson(name: string): string;
  removePerson(name: string): string;
  renamePerson(from: string, to: string): string;
  /** Of somebody whose record is gone. */
  readonly somebody: string;
  setValue(code: string, set: readonly ('plan' | 'actual' | 'milestone')[], month: string): string;
  setValues(code: string, months: number): string;
  owner(code: string, name: string): string;
  noOwner(code: string): string;
  changeScale(scale: 'strengths' | 'duties'): string;
  readonly fillMatrix: string;
  /** `made` new ones and `changed` ones. */
  pasteItems(role: Role, made: number, changed: number): string;
  pasteMarks(count: number, of: 'link' | 'duty'): string;
  addPeople(count: number): string;
  nameRevision(name: string): string;
  noteRevision(name: string): string;
  renameRevision(from: string, to: string): string;
  removeRevision(name: string): string;
  restorePlan(revision: string): string;
  restoreMatrix(title: string, revision: string): string;
  changeField(field: string, record: PlanRecord): string;
  newPlan(title: string): string;
  addUnit(name: string): string;
  addMatrix(title: string): string;
  arrange(arrangement: ArrangementName): string;
  addReview(period: string, day: string): string;
  removeReview(period: string, day: string): string;
  setReviews(period: string, count: number): string;
  signOff(title: string): string;
  takeBackApproval(title: string): string;
  takeOver(codes: readonly string[]): string;
  acceptChanges(count: number, from: string): string;
  refuseChanges(from: string): string;
  receiveRound(round: number, from: string): string;
  throwRound(round: number, to: string): string;
  mergeRounds(count: number, from: string): string;
  mergeCopy(count: number, from: string): string;
  importTables(name: string): string;
  addKeyResult(code: string, objective: string): string;
  turnPositive(pair: string): string;
  /** `month` is the first one of the quarter; a grade of null is left to what is computed. */
  grade(code: string, month: string, grade: number | null): string;
  /** An empty perspective is none. */
  perspective(code: string, perspective: string): string;
  addCause(from: string, to: string): string;
  removeCause(from: string, to: string): string;
  /** Of an edit that takes another one back or does it again, by that one's label. */
  undone(label: string): string;
  redone(label: string): string;
  readonly setNorms: string;
  /** Of checks: `rule` is what the check is called. */
  acceptFinding(rule: string): string;
  withdrawAcceptance(rule: string): string;
  handOver(count: number, name: string): string;
  /** By the codes of the item that needs and of the one that gives. */
  addDependency(item: string, needs: string): string;
  changeDependency(item: string, needs: string): string;
  removeDependency(item: string, needs: string): string;
  addBarrier(code: string): string;
  changeBarrier(code: string): string;
  removeBarrier(code: string): string;
  escalateBarrier(code: string, unit: string): string;
  handBackBarrier(code: string): string;
  addResource(name: string): string;
  changeResource(name: string): string;
  setCapacity(resource: string, unit: string, period: string): string;
  setClaim(code: string, resource: string): string;
  /** A unit; a person is renamed by `renamePerson`. */
  renameUnit(from: string, to: string): string;
  /** `name` is null where nobody leads it any more. */
  lead(unit: string, name: string | null): string;
  membership(person: string, unit: string, role: string): string;
  leaveUnit(person: string, unit: string): string;
  /** Of a person or a unit; `successor` gets what it had. */
  removeFromPlan(name: string, successor: string | null): string;
  mergePeople(duplicate: string, kept: string): string;
  addPeriod(label: string): string;
  changePeriod(label: string): string;
  startYear(label: string): string;
  setupDone(step: SetupStepName): string;
  setupSkipped(step: SetupStepName): string;
  setupReopened(step: SetupStepName): string;
  cascadeExisting(upper: string, lower: string): string;
  uncascade(upper: string, lower: string): string;
}

const LABELS: { readonly [L in Language]: EditLabels } = { en: ENGLISH, de: GERMAN, ja: JAPANESE };

/** The labels in the language of whoever edits. */
export function labelsFor({ language }: Pick<EditContext, 'language'>): EditLabels {
  return LABELS[language];
}
