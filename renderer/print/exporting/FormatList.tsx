import { useId } from 'react';
import type { ExportFormat } from '#shared/host/file-types.ts';
import { t } from '../../messages/messages.ts';
import { FORMAT_GROUPS, type FormatEntry } from './formats.ts';

interface FormatListProps {
  readonly format: ExportFormat;
  readonly onChoose: (format: ExportFormat) => void;
}

/** Every format under what it makes: one group of radio buttons, so that the arrows walk all of them. */
export function FormatList({ format, onChoose }: FormatListProps) {
  const id = useId();
  return (
    <div role="radiogroup" aria-label={t('export.formats')} className="export-formats">
      {FORMAT_GROUPS.map(({ group, formats }) => (
        <fieldset key={group}>
          <legend>{t(`export.group.${group}`)}</legend>
          {formats.map((entry) => (
            <FormatRadio
              key={entry.format}
              name={`${id}-format`}
              entry={entry}
              checked={entry.format === format}
              onChoose={onChoose}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

interface FormatRadioProps {
  readonly name: string;
  readonly entry: FormatEntry;
  readonly checked: boolean;
  readonly onChoose: (format: ExportFormat) => void;
}

function FormatRadio({ name, entry: { format, icon: Icon }, checked, onChoose }: FormatRadioProps) {
  return (
    <label className="export-format">
      <input type="radio" name={name} checked={checked} onChange={() => onChoose(format)} />
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <span>{t(`export.format.${format}`)}</span>
      <span aria-hidden className="export-ending">{`.${format}`}</span>
    </label>
  );
}
