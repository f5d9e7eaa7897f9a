// Runs before the other scripts, on whatever Node there is: plain JavaScript that an old Node can read,
// so that a missing step of the set-up is told in one sentence.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const [major, minor] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > 22 || (major === 22 && minor >= 18);

function missing() {
  if (!existsSync(join(__dirname, '../node_modules/.package-lock.json'))) {
    return 'The packages that Tenkai is made of are not installed yet: run `npm ci` first (Node 20 or newer).';
  }
  if (!runsTypeScript) {
    return `This is Node ${process.versions.node}, and Tenkai's own Node 24 is not in node_modules: start it with \`npm run\`, or run \`npm ci\` again.`;
  }
  return null;
}

const sentence = missing();
if (sentence !== null) {
  console.error(sentence);
  process.exit(1);
}
