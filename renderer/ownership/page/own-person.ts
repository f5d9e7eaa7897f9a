import type { Profile } from '#shared/host/replies.ts';
import type { PersonId } from '#shared/plan/ids.ts';
import type { Person } from '#shared/plan/records/records.ts';

/** The one of the plan's people who sits in front of the screen, by mail and then by name; null where nobody is. */
export function ownPerson(profile: Profile | null, people: readonly Person[]): PersonId | null {
  if (!profile) return null;
  const same = (one: string, other: string) => one !== '' && folded(one) === folded(other);
  const found =
    people.find(({ mail }) => same(mail, profile.mail)) ??
    people.find(({ name }) => same(name, profile.name));
  return found?.id ?? null;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
