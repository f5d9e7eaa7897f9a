interface BarSelectProps<V extends string> {
  readonly label: string;
  /** Null: not narrowed. */
  readonly value: V | null;
  /** What stands for null. */
  readonly all: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | null) => void;
}

/** A select of a bar of filters: what it is about is said, not shown. */
export function BarSelect<V extends string>({ label, value, all, options, onChange }: BarSelectProps<V>) {
  return (
    <select
      className={value === null ? 'bar-select' : 'bar-select is-set'}
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
