import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import './field.css';

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
}

function Field({
  id,
  label,
  hint,
  children,
}: Labelled & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

type Bare<A> = Omit<A, 'className' | 'id'>;

export function TextField({ label, hint, ...rest }: Labelled & Bare<InputHTMLAttributes<HTMLInputElement>>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint}>
      <input id={id} aria-describedby={hint && `${id}-hint`} {...rest} />
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  ...rest
}: Labelled & Bare<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint}>
      <textarea id={id} rows={3} aria-describedby={hint && `${id}-hint`} {...rest} />
    </Field>
  );
}

interface SelectProps<V extends string>
  extends Labelled,
    Omit<Bare<SelectHTMLAttributes<HTMLSelectElement>>, 'value' | 'onChange'> {
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

export function Select<V extends string>({ label, hint, options, value, onChange, ...rest }: SelectProps<V>) {
  const id = useId();
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Field id={id} label={label} hint={hint}>
      <select
        id={id}
        value={value}
        onChange={(event) => choose(event.target.value)}
        aria-describedby={hint && `${id}-hint`}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface CheckboxProps extends Omit<Bare<InputHTMLAttributes<HTMLInputElement>>, 'type' | 'onChange'> {
  readonly children: ReactNode;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ children, onChange, ...rest }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input type="checkbox" onChange={(event) => onChange(event.target.checked)} {...rest} />
      <span>{children}</span>
    </label>
  );
}
