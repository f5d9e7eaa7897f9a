import { useBoard } from './board-context.ts';

/** Says changes to a screen reader. The key makes the same words, said again, a new announcement. */
export function Announcer() {
  const { text, count } = useBoard((board) => board.announcement);
  return (
    <div className="matrix-offstage" role="status" aria-live="polite">
      <span key={count}>{text}</span>
    </div>
  );
}
