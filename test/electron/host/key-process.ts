/** A start of the program that looks for its key as soon as it is told to: `node key-process.ts <folder>`. */
import { openInstallationKey } from '#electron/host/installation-key.ts';

const [folder = ''] = process.argv.slice(2);

console.log('ready');
process.stdin.once('data', () => {
  const { key, fault } = openInstallationKey(folder);
  console.log(JSON.stringify({ publicKey: key?.publicKey ?? null, fault: fault?.message ?? null }));
  process.stdin.destroy();
});
