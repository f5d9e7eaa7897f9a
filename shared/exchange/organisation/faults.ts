import type { SheetProblem } from '../mapping/problems.ts';

/** What stands against an organisation list. Each is said of a row; `also` is the other thing that it does not agree with. */
export const ORGANISATION_FAULTS = [
  'unitMissing',
  'personMissing',
  'parentMissing',
  'circle',
  'otherParent',
  'otherLead',
  'notAMail',
  'otherMail',
  'mailTaken',
  'unitTwiceInPlan',
  'personTwiceInPlan',
  'noUnitColumn',
] as const;
export type OrganisationFault = (typeof ORGANISATION_FAULTS)[number];

const FAULTS: ReadonlySet<string> = new Set(ORGANISATION_FAULTS);

export function isOrganisationFault(reason: string): reason is OrganisationFault {
  return FAULTS.has(reason);
}

/** One fault in a sentence, for where there is no screen; rows as a person counts them. */
export function faultSentence(reason: OrganisationFault, { row, text, also }: SheetProblem): string {
  const at = row === null ? '' : `Row ${row + 1}: `;
  const other = also?.text ?? '';
  const otherRow = also?.row === null || also === undefined ? '' : ` in row ${also.row + 1}`;
  switch (reason) {
    case 'unitMissing':
      return `${at}the unit has no name.`;
    case 'personMissing':
      return `${at}“${text}” belongs to nobody: the person has no name.`;
    case 'parentMissing':
      return `${at}the parent unit “${text}” is neither in the list nor in the plan.`;
    case 'circle':
      return `${at}“${text}” would stand below itself (${other}).`;
    case 'otherParent':
      return `${at}“${text}” stands below another unit than${otherRow}, “${other}”. Two units need two names.`;
    case 'otherLead':
      return `${at}“${text}” has another lead than${otherRow}, “${other}”.`;
    case 'notAMail':
      return `${at}“${text}” is no mail address.`;
    case 'otherMail':
      return `${at}“${text}” has another mail address than${otherRow}, ${other}. Two people need two names.`;
    case 'mailTaken':
      return `${at}the mail address ${text} is that of “${other}”, too${otherRow}.`;
    case 'unitTwiceInPlan':
      return `${at}the plan has two units called “${text}”. Give them two names first.`;
    case 'personTwiceInPlan':
      return `${at}the plan has two people called “${text}”. Make them one, or give them two names first.`;
    case 'noUnitColumn':
      return 'No column says which unit a row is about.';
  }
}
