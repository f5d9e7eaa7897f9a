import { CircleAlert, EyeOff, Goal, Grid3x3, List, Network, Users } from 'lucide-react';
import type { SheetMapping } from '#shared/exchange/mapping/mapping.ts';
import type { MappedTables } from '#shared/host/importing.ts';
import type { RoleNames } from '#shared/plan/records/fields.ts';
import { t, tCount } from '../messages/messages.ts';
import type { ForeignSource } from './use-import.ts';
import { mappingName } from './words.ts';

const ICONS = {
  items: List,
  okrs: Goal,
  cross: Grid3x3,
  people: Users,
  organisation: Network,
  leftOut: EyeOff,
} as const satisfies {
  readonly [A in SheetMapping['as']]: unknown;
};

interface SheetListProps {
  readonly source: ForeignSource;
  readonly mappings: readonly SheetMapping[];
  readonly mapped: MappedTables | null;
  readonly names: RoleNames | null;
  readonly chosen: number;
  readonly onChoose: (sheet: number) => void;
}

/** The sheets of the file, each with what it is taken as and how much of it needs a look. */
export function SheetList({ source, mappings, mapped, names, chosen, onChoose }: SheetListProps) {
  return (
    <nav className="import-sheets" aria-label={t('importing.sheets')}>
      <ul>
        {source.sheets.map(({ name, rows }, index) => {
          const mapping = mappings[index] ?? { as: 'leftOut' };
          const Icon = ICONS[mapping.as];
          const problems = mapped?.sheets[index]?.problemCounts.toLookAt ?? 0;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place
            <li key={index}>
              <button
                type="button"
                className={mapping.as === 'leftOut' ? 'import-sheet is-left-out' : 'import-sheet'}
                aria-current={index === chosen}
                onClick={() => onChoose(index)}
              >
                <Icon aria-hidden size={16} strokeWidth={1.75} />
                <span className="import-sheet-name" title={name}>
                  {name}
                </span>
                <span className="import-sheet-as">
                  {rows === 0 ? t('importing.empty') : mappingName(mapping, names)}
                </span>
                {problems > 0 && (
                  <span className="import-sheet-problems">
                    <CircleAlert aria-hidden size={14} strokeWidth={2} />
                    <span aria-hidden>{problems}</span>
                    <span className="visually-hidden">{tCount('importing.toLookAt', problems)}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
