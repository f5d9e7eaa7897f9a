import type { LucideIcon } from 'lucide-react';

interface SearchFieldProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows a list as one types; Escape empties it. */
export function SearchField({ icon: Icon, label, value, onChange }: SearchFieldProps) {
  return (
    <label className="search-field">
      <Icon aria-hidden size={15} strokeWidth={1.75} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          onChange('');
        }}
      />
    </label>
  );
}
