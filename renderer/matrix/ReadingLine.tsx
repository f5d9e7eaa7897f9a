import type { Scene } from '#shared/matrix/scene.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../messages/messages.ts';
import { useBoard } from './board-context.ts';
import { hintFor, readingOf } from './reading.ts';

interface ReadingLineProps {
  readonly scene: Scene;
  readonly records: RecordSet;
  readonly readOnly: boolean;
}

/** What the pointer or the focus is on, in horizontal type: the answer to vertical text. */
export function ReadingLine({ scene, records, readOnly }: ReadingLineProps) {
  const target = useBoard((board) => board.hover ?? board.focus);
  if (!target) return <p className="matrix-reading-text matrix-reading-hint">{t('matrix.start')}</p>;
  const hint = readOnly ? '' : hintFor(records, target);
  return (
    <>
      <p className="matrix-reading-text">{readingOf(records, target, scene)}</p>
      {hint !== '' && <p className="matrix-reading-hint matrix-reading-keys">{hint}</p>}
    </>
  );
}
