import { fold } from '../../plan/clipboard/fold.ts';
import { shortText } from '../../plan/records/fields.ts';
import type { SheetProblem } from '../mapping/problems.ts';
import { headOf, isEmptyRow, type SourceSheet } from '../mapping/source.ts';
import { ORGANISATION_COLUMNS, type OrganisationColumn, type OrganisationUse } from './columns.ts';

/** A name with the row of the sheet, from 0, that says it. */
export interface Said {
  readonly name: string;
  readonly row: number;
}

/** What a list says of units and people, by their folded names. */
export interface Declared {
  readonly units: ReadonlyMap<string, DeclaredUnit>;
  readonly people: ReadonlyMap<string, DeclaredPerson>;
  /** Who is in which unit, with all roles that the list gives him or her there. */
  readonly members: readonly {
    readonly unit: string;
    readonly person: string;
    readonly roles: readonly string[];
  }[];
  readonly problems: readonly SheetProblem[];
}

export interface DeclaredUnit extends Said {
  readonly parent: Said | null;
  readonly lead: Said | null;
}

export interface DeclaredPerson extends Said {
  readonly mail: Said | null;
}

type Cells = { readonly [C in OrganisationColumn]: string };

const MAIL = /^[^\s@]+@[^\s@]+$/;

/** Reads what each row says, and where rows contradict each other. Rows may name a unit again, once for each person in it. */
export function readDeclared(
  { rows }: SourceSheet,
  first: number,
  uses: readonly OrganisationUse[],
): Declared {
  const reader = new Reader();
  for (let row = first; row < rows.length; row += 1) {
    if (isEmptyRow(rows[row])) continue;
    const text = (column: OrganisationColumn) => {
      const at = uses.indexOf(column);
      return at < 0 ? '' : headOf(rows, row, at);
    };
    const cells = Object.fromEntries(ORGANISATION_COLUMNS.map((column) => [column, text(column)])) as Cells;
    if (ORGANISATION_COLUMNS.some((column) => cells[column] !== '')) reader.take(cells, row, uses);
  }
  return reader.declared();
}

class Reader {
  readonly #units = new Map<string, DeclaredUnit>();
  readonly #people = new Map<string, DeclaredPerson>();
  /** Folded addresses, by whose they are. */
  readonly #mails = new Map<string, Said>();
  readonly #members = new Map<string, { unit: string; person: string; roles: readonly string[] }>();
  readonly #problems: SheetProblem[] = [];

  take(cells: Cells, row: number, uses: readonly OrganisationUse[]): void {
    for (const column of ORGANISATION_COLUMNS) {
      if (shortText.safeParse(cells[column]).success) continue;
      this.#problems.push({ reason: 'tooLong', row, column: uses.indexOf(column), text: cells[column] });
      return;
    }
    const { unit, parent, lead, person, mail, role } = cells;
    if (unit !== '') this.#takeUnit(cells, row);
    else if (parent !== '' || lead !== '' || role !== '' || person === '')
      this.#fault('unitMissing', row, '');
    if (person !== '') this.#takePerson(person, mail, row);
    else if (mail !== '' || role !== '') this.#fault('personMissing', row, mail || role);
    if (unit !== '' && person !== '') this.#takeMember(fold(unit), fold(person), role);
  }

  declared(): Declared {
    const members = [...this.#members.values()];
    return { units: this.#units, people: this.#people, members, problems: this.#problems };
  }

  #takeUnit({ unit, parent, lead }: Cells, row: number): void {
    const known = this.#units.get(fold(unit));
    const said = (name: string): Said | null => (name === '' ? null : { name, row });
    if (known?.parent && parent !== '' && fold(known.parent.name) !== fold(parent)) {
      this.#fault('otherParent', row, unit, { text: known.parent.name, row: known.parent.row });
    }
    if (known?.lead && lead !== '' && fold(known.lead.name) !== fold(lead)) {
      this.#fault('otherLead', row, unit, { text: known.lead.name, row: known.lead.row });
    }
    this.#units.set(fold(unit), {
      ...(known ?? { name: unit, row }),
      parent: known?.parent ?? said(parent),
      lead: known?.lead ?? said(lead),
    });
    if (lead !== '') this.#takePerson(lead, '', row);
  }

  #takePerson(name: string, mail: string, row: number): void {
    const known = this.#people.get(fold(name));
    if (mail !== '' && !MAIL.test(mail)) this.#fault('notAMail', row, mail);
    if (known?.mail && mail !== '' && fold(known.mail.name) !== fold(mail)) {
      this.#fault('otherMail', row, name, { text: known.mail.name, row: known.mail.row });
    }
    const owner = mail === '' ? undefined : this.#mails.get(fold(mail));
    if (owner && fold(owner.name) !== fold(name)) {
      this.#fault('mailTaken', row, mail, { text: owner.name, row: owner.row });
    }
    if (mail !== '' && !owner) this.#mails.set(fold(mail), { name, row });
    this.#people.set(fold(name), {
      ...(known ?? { name, row }),
      mail: known?.mail ?? (mail === '' ? null : { name: mail, row }),
    });
  }

  #takeMember(unit: string, person: string, role: string): void {
    const known = this.#members.get(`${unit}\n${person}`)?.roles ?? [];
    const roles = role === '' || known.includes(role) ? known : [...known, role];
    this.#members.set(`${unit}\n${person}`, { unit, person, roles });
  }

  #fault(reason: SheetProblem['reason'], row: number, text: string, also?: SheetProblem['also']): void {
    this.#problems.push({ reason, row, column: null, text, ...(also && { also }) });
  }
}
