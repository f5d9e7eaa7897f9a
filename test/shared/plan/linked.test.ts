import { describe, expect, it } from 'vitest';
import { linkedWithItem, linkedWithPerson } from '#shared/plan/queries/linked.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { buildSample } from '#shared/samples/samples.ts';

const records = buildSample('automotive');
const [matrix] = records.list('matrix');
if (!matrix) throw new Error('The sample has a matrix.');
const view = matrixView(records, matrix.id);
const all = Object.values(view.items).flat();
const item = (code: string) => {
  const found = all.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`The sample has no ${code}.`);
  return found;
};
const codes = (ids: Iterable<string>) =>
  [...ids].map((id) => all.find((candidate) => candidate.id === id)?.code ?? id).toSorted();

describe('what is linked with an item', () => {
  it('is the chain up to the long-term objectives and down to the measures, itself included', () => {
    const { items, links } = linkedWithItem(view, item('P4').id);
    const direct = view.links
      .filter(({ a, b }) => a === item('P4').id || b === item('P4').id)
      .map(({ a, b }) => (a === item('P4').id ? b : a));
    for (const id of direct) expect(items).toContain(id);
    const above = direct.filter((id) => all.find((candidate) => candidate.id === id)?.role === 'annual');
    const top = view.links.flatMap(({ a, b }) => (above.includes(a) ? [b] : above.includes(b) ? [a] : []));
    for (const id of top.filter(
      (one) => all.find((candidate) => candidate.id === one)?.role === 'longTerm',
    )) {
      expect(items).toContain(id);
    }
    // Other priorities serve the same objectives, but this one has nothing to do with them.
    expect(codes(items).filter((code) => code.startsWith('P'))).toEqual(['P4']);
    for (const link of view.links.filter(({ id }) => links.has(id))) {
      expect(items).toContain(link.a);
      expect(items).toContain(link.b);
    }
  });

  it('names the people with a duty for it', () => {
    const { people } = linkedWithItem(view, item('P4').id);
    expect([...people].toSorted()).toEqual(
      view.duties
        .filter(({ item: id }) => id === item('P4').id)
        .map(({ person }) => person)
        .toSorted(),
    );
  });
});

it('a person is linked with what they have a duty for', () => {
  const [first] = view.people;
  if (!first) throw new Error('The sample has people.');
  const wanted = view.duties.filter(({ person }) => person === first.person.id).map((duty) => duty.item);
  expect([...linkedWithPerson(view, first.person.id).items].toSorted()).toEqual(wanted.toSorted());
});
