import './filter-select.css';

interface FilterSelectProps<V extends string> {
  readonly label: string;
  /** What stands there where nothing is asked for. */
  readonly all: string;
  /** Null: not narrowed. */
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | null) => void;
}

/** One question of a bar of filters: what it is about is said, not shown, and that it narrows can be seen. */
export function FilterSelect<V extends string>({
  label,
  all,
  value,
  options,
  onChange,
}: FilterSelectProps<V>) {
  return (
    <select
      className={value === null ? 'filter-select' : 'filter-select is-set'}
      aria-label={label}
      title={label}
      value={value ?? ''}
      onChange={({ target }) =>
        onChange(options.find((option) => option.value === target.value)?.value ?? null)
      }
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
