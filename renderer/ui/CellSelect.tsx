import './cell-select.css';

interface CellSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A select that stands in a table, where its place says what it is about. */
export function CellSelect({ label, value, options, onChange }: CellSelectProps) {
  return (
    <select
      className={value === '' || value === 'ignored' ? 'cell-select is-ignored' : 'cell-select'}
      aria-label={label}
      title={options.find((option) => option.value === value)?.label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
