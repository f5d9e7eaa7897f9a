// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its cell by aria-activedescendant.
// biome-ignore-all lint/a11y/useSemanticElements: a table would hold a row for each of tens of thousands of items.
import type { Person } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { columnStyle } from './raci-size.ts';
import { LEAD_COLUMNS } from './use-raci-cursor.ts';

interface PeopleHeadProps {
  /** Those in sight, and the place of the first of them among all. */
  readonly people: readonly Person[];
  readonly first: number;
  readonly active: number;
}

/** The names above the columns. */
export function PeopleHead({ people, first, active }: PeopleHeadProps) {
  return (
    <div role="row" aria-rowindex={1} className="raci-head">
      <div className="raci-lead">
        <span role="columnheader" aria-colindex={1}>
          {t('raci.item')}
        </span>
        <span role="columnheader" aria-colindex={2}>
          {t('raci.owner')}
        </span>
      </div>
      {people.map(({ id, name }, index) => (
        <span
          key={id}
          role="columnheader"
          aria-colindex={first + index + LEAD_COLUMNS + 1}
          className={first + index + LEAD_COLUMNS === active ? 'raci-person is-active' : 'raci-person'}
          style={columnStyle(first + index)}
          title={name}
        >
          <span className="raci-name-turned">{name}</span>
        </span>
      ))}
    </div>
  );
}
