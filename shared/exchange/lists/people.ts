import { required } from '../../plan/lookup.ts';
import type { MatrixView } from '../../plan/queries/matrix-view.ts';
import type { Person } from '../../plan/records/records.ts';
import { cellText } from './cell-text.ts';
import { type Filled, filled, type Subject, told, type UnnamedList } from './subject.ts';

/** The people with their mail addresses, and the matrices on which they have a column. */
export function peopleList(subject: Subject): UnnamedList {
  const { records, people, views, words, matrixLabel } = subject;
  const on = (person: Person) => (view: MatrixView) =>
    view.people.some(({ participant }) => participant.person === person.id);
  const columns: readonly Filled<Person>[] = [
    textColumn('name', 28),
    textColumn('mail', 32),
    told('matrices', words, 60, (person) =>
      views
        .filter(on(person))
        .map(({ matrix }) => matrixLabel(matrix.id))
        .join(', '),
    ),
  ];
  function textColumn(key: 'name' | 'mail', width: number): Filled<Person> {
    return {
      column: { key, heading: words.headings[key], type: 'text', width, readBack: 'always' },
      cell: (person) => cellText(person[key]),
    };
  }
  return {
    key: 'people',
    id: 'people',
    crosses: null,
    wanted: words.lists.people,
    ...filled(
      columns,
      people.map(({ key }) => ({ id: key, of: required(records, 'person', key) })),
    ),
  };
}
