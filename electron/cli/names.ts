/** The first word of every command line. */
const COMMANDS: readonly string[] = [
  'export',
  'import',
  'info',
  'compare',
  'diff',
  'check',
  'catchball',
  'sample',
  'help',
  '--help',
  '-h',
  '--version',
  '-V',
];

/**
 * The command that the app's own executable was started with; null where it is to open a window.
 * @param args what stands behind the program's name
 */
export function commandIn(args: readonly string[]): readonly string[] | null {
  return COMMANDS.includes(args[0] ?? '') ? args : null;
}
