interface FilterSelectProps<V extends string> {
  readonly label: string;
  /** What stands there where nothing is asked for. */
  readonly all: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | null) => void;
}

/** One question of a filter, as small as a word. */
export function FilterSelect<V extends string>({
  label,
  all,
  value,
  options,
  onChange,
}: FilterSelectProps<V>) {
  return (
    <select
      className={value === null ? 'cascade-filter' : 'cascade-filter is-set'}
      aria-label={label}
      title={label}
      value={value ?? ''}
      onChange={(event) => {
        onChange(options.find((option) => option.value === event.target.value)?.value ?? null);
      }}
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
