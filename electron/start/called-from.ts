/**
 * The folder in which the person typed the command. npm runs a script in the project's own folder, so that a relative
 * file would be looked for there.
 * @param script the npm script that is the command itself: under another one (a test run, say) the folder stands as it is
 */
export function calledFrom(
  script: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const { npm_lifecycle_event: running, INIT_CWD: typedIn } = environment;
  return running === script && typedIn ? typedIn : process.cwd();
}
