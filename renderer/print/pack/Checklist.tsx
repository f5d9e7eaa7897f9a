import { Checkbox } from '../../ui/Field.tsx';

interface ChecklistProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string; readonly depth?: number }[];
  readonly chosen: readonly V[];
  /** In the order of the options, at least one. */
  readonly onChange: (chosen: readonly V[]) => void;
}

/** Some of many; the last one that is ticked stays so. */
export function Checklist<V extends string>({ label, options, chosen, onChange }: ChecklistProps<V>) {
  const toggle = (value: V, on: boolean) => {
    const next = options
      .map((option) => option.value)
      .filter((one) => (one === value ? on : chosen.includes(one)));
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className="pack-checklist">
      <legend className="visually-hidden">{label}</legend>
      {options.map(({ value, label: name, depth = 0 }) => (
        <div key={value} style={{ paddingInlineStart: `${depth * 14}px` }}>
          <Checkbox checked={chosen.includes(value)} onChange={(on) => toggle(value, on)}>
            {name}
          </Checkbox>
        </div>
      ))}
    </fieldset>
  );
}
