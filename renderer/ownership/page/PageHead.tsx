import type { PersonPage } from '#shared/ownership/person-page.ts';
import { COVER_WORDS } from '#shared/report/words/cover.ts';
import { PERSON_PAGE_WORDS } from '#shared/report/words/person-page.ts';
import { useSpeech } from '../../messages/speech.ts';

/** Whose page it is, what all of it is for, and what the person is in the organisation. */
export function PageHead({ page }: { readonly page: PersonPage }) {
  const { language } = useSpeech();
  const words = PERSON_PAGE_WORDS[language];
  const memberships = page.memberships.map(({ unit, membership: { role } }) =>
    role === '' ? unit.name : `${unit.name} (${role})`,
  );
  const facts = [
    { label: words.leads, value: page.leads.map(({ name }) => name).join(' · ') },
    { label: words.memberships, value: memberships.join(' · ') },
    { label: words.matrices, value: page.matrices.map(({ title }) => title).join(' · ') },
    { label: words.mail, value: page.person.mail },
  ].filter(({ value }) => value !== '');
  return (
    <header className="page-head">
      <h3>{page.person.name}</h3>
      {page.trueNorth !== '' && (
        <p className="page-north">
          <span>{COVER_WORDS[language].trueNorth}</span> {page.trueNorth}
        </p>
      )}
      {facts.length > 0 && (
        <dl className="page-facts">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}
