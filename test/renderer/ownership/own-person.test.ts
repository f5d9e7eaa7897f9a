import { describe, expect, it } from 'vitest';
import { ownPerson } from '#renderer/ownership/page/own-person.ts';
import { personId } from '#shared/plan/ids.ts';
import type { Person } from '#shared/plan/records/records.ts';

const person = (id: string, name: string, mail: string): Person => ({
  kind: 'person',
  id: personId.parse(id),
  name,
  mail,
  order: 'a0',
  extra: null,
});
const people = [person('one', 'Line lead', ''), person('two', 'Buyer', 'lead@axle.example')];

describe('who sits here', () => {
  it('is found by mail, then by name, however it is written', () => {
    expect(ownPerson({ name: 'Line lead', mail: 'Lead@axle.example ' }, people)).toBe('two');
    expect(ownPerson({ name: ' line  LEAD', mail: 'other@axle.example' }, people)).toBe('one');
  });

  it('is nobody of the plan, or not known', () => {
    expect(ownPerson({ name: 'Guest', mail: '' }, people)).toBeNull();
    expect(ownPerson({ name: '', mail: '' }, [person('three', '', '')])).toBeNull();
    expect(ownPerson(null, people)).toBeNull();
  });
});
