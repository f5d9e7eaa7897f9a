import { ArrowUp, File, Folder } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { FileToken } from '#shared/host/calls.ts';
import { PURPOSES } from '#shared/host/file-types.ts';
import { dialogTitle } from '#shared/host/file-words.ts';
import type { FileList, FilePlace, PickedFile } from '#shared/host/replies.ts';
import { formatBytes, formatDate, t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import type { FileQuestion } from '../state/app-state.ts';
import { useApp, useStores } from '../state/stores.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';
import './file-chooser.css';

/** The file dialog of shells that have none of their own. */
export function FileChooser() {
  const question = useApp((app) => app.fileQuestion);
  return question && <Chooser key={question.purpose} question={question} />;
}

function Chooser({ question }: { readonly question: FileQuestion }) {
  const { purpose, suggestedName, settle } = question;
  const { app } = useStores();
  const { language } = useSpeech();
  const [places, setPlaces] = useState<readonly FilePlace[]>([]);
  const [list, setList] = useState<FileList | null>(null);
  const [name, setName] = useState(suggestedName);
  const [failure, setFailure] = useState<string | null>(null);
  const [replacing, setReplacing] = useState<PickedFile | null>(null);
  const saving = PURPOSES[purpose].saves;

  const enter = useCallback(
    async (folder: FileToken | null) => {
      const reply = await app.host.call('files.list', { purpose, folder });
      setFailure(reply.ok ? null : `${reply.error.message} ${reply.error.hint}`);
      if (reply.ok) setList(reply.value);
    },
    [app, purpose],
  );
  useEffect(() => {
    void app.host.call('files.places', {}).then((reply) => setPlaces(reply.ok ? reply.value : []));
    void enter(null);
  }, [app, enter]);

  const pick = async (chosen: string) => {
    if (!list || chosen.trim() === '') return;
    const reply = await app.host.call('files.name', { purpose, folder: list.folder, name: chosen.trim() });
    if (!reply.ok) return setFailure(`${reply.error.message} ${reply.error.hint}`);
    if (saving && reply.value.exists) setReplacing(reply.value);
    else settle(reply.value);
  };

  return (
    <Dialog
      title={dialogTitle(purpose, language)}
      size="medium"
      onClose={() => settle(null)}
      onSubmit={() => void pick(name)}
      footer={
        <>
          <Button onClick={() => settle(null)}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={name.trim() === ''}>
            {saving ? t('files.save') : t('files.open')}
          </Button>
        </>
      }
    >
      {failure !== null && <Banner tone="error">{failure}</Banner>}
      {replacing && (
        <Banner
          tone="warn"
          actions={
            <Button tone="danger" onClick={() => settle(replacing)}>
              {t('files.replaceIt')}
            </Button>
          }
        >
          {t('files.replace', { name: replacing.name })}
        </Banner>
      )}
      {saving && (
        <TextField
          label={t('files.name')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <div className="chooser">
        <nav aria-label={t('files.places')}>
          {places.map((place) => (
            <Button key={place.file} tone="quiet" icon={Folder} onClick={() => void enter(place.file)}>
              {place.kind === 'folder' ? place.name : t(`files.place.${place.kind}`)}
            </Button>
          ))}
        </nav>
        <div className="chooser-list">
          <div className="chooser-head">
            <IconButton
              icon={ArrowUp}
              label={t('files.up')}
              disabled={!list?.parent}
              onClick={() => void enter(list?.parent ?? null)}
            />
            <strong>{list?.name}</strong>
          </div>
          <Entries
            list={list}
            empty={t(saving ? 'files.empty.save' : 'files.empty')}
            chosen={name}
            onFolder={(folder) => void enter(folder)}
            onFile={setName}
            onPick={(file) => void pick(file)}
          />
        </div>
      </div>
    </Dialog>
  );
}

interface EntriesProps {
  readonly list: FileList | null;
  readonly empty: string;
  readonly chosen: string;
  readonly onFolder: (folder: FileToken) => void;
  readonly onFile: (name: string) => void;
  readonly onPick: (name: string) => void;
}

function Entries({ list, empty, chosen, onFolder, onFile, onPick }: EntriesProps) {
  if (list?.entries.length === 0) return <p className="chooser-empty">{empty}</p>;
  return (
    <ul>
      {list?.entries.map(({ file, name, folder, bytes, changedAt }) => (
        <li key={file}>
          <button
            type="button"
            aria-pressed={!folder && name === chosen}
            onClick={() => (folder ? onFolder(file) : onFile(name))}
            onDoubleClick={() => !folder && onPick(name)}
            onKeyDown={(event) => {
              // As a double click does; Space chooses only.
              if (folder || event.key !== 'Enter') return;
              event.preventDefault();
              onPick(name);
            }}
          >
            {folder ? <Folder aria-hidden size={16} /> : <File aria-hidden size={16} />}
            <span>{name}</span>
            {!folder && (
              <small>
                {formatDate(changedAt)} · {formatBytes(bytes)}
              </small>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
