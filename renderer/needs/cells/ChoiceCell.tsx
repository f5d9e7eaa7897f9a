interface ChoiceCellProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly readOnly: boolean;
}

/** One of a few in a cell. */
export function ChoiceCell<V extends string>({
  label,
  value,
  options,
  onChange,
  readOnly,
}: ChoiceCellProps<V>) {
  return (
    <select
      className="cell-choice"
      aria-label={label}
      value={value}
      disabled={readOnly}
      onChange={({ target }) => {
        const option = options.find((each) => each.value === target.value);
        if (option) onChange(option.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
