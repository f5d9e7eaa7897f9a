import { shown } from './output.ts';

const BAR = 24;

export interface ProgressBar {
  /** Shows what is done at present, and how far it is: `done` of `total`. */
  show(doing: string, done: number, total: number): void;
  /** Takes the bar off the screen, so that other words can stand there. */
  clear(): void;
}

/** One line that moves, for people only: nothing is drawn into a file or a pipe. */
export function progressBar(stream: NodeJS.WriteStream, quiet: boolean): ProgressBar {
  if (quiet || !stream.isTTY) return { show: () => undefined, clear: () => undefined };
  const clear = () => stream.write('\r\u001b[K');
  return {
    show: (doing, done, total) => {
      const share = total > 0 ? Math.min(done / total, 1) : 0;
      const filled = Math.round(share * BAR);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
      const line = `${bar} ${String(Math.round(share * 100)).padStart(3)} %  ${shown(doing)}`;
      clear();
      stream.write(line.slice(0, Math.max(stream.columns - 1, BAR)));
    },
    clear,
  };
}
