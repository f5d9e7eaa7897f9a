import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
// The parser that electron-builder itself reads its file with.
const yaml: { load(text: string): unknown } = createRequire(require.resolve('electron-builder/package.json'))(
  'js-yaml',
);

const fileAssociation = z.object({ ext: z.string(), mimeType: z.string(), description: z.string() });
const configuration = z.object({
  fileAssociations: z.array(fileAssociation),
  electronFuses: z.record(z.string(), z.boolean()),
  mac: z.object({ target: z.array(z.object({ target: z.string() })) }),
  win: z.object({ target: z.array(z.object({ target: z.string() })) }),
  linux: z.object({ target: z.array(z.object({ target: z.string() })) }),
});
const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
const config = configuration.parse(yaml.load(text));

describe('electron-builder.yml', () => {
  it('gives both kinds of file to the app, each with its icon', () => {
    expect(config.fileAssociations.map(({ ext }) => ext)).toEqual(['hoshin', 'catchball']);
    for (const { ext } of config.fileAssociations) {
      for (const type of ['icns', 'ico']) {
        expect(existsSync(join(root, `build/${ext}.${type}`)), `${ext}.${type}`).toBe(true);
      }
    }
  });

  it('names every target of every platform', () => {
    const targets = ({ target }: { target: { target: string }[] }) => target.map(({ target: name }) => name);
    expect(targets(config.mac)).toEqual(['dmg', 'zip']);
    expect(targets(config.win)).toEqual(['nsis', 'portable']);
    expect(targets(config.linux)).toEqual(['AppImage', 'deb']);
  });

  it('sets every fuse that electron-builder knows', () => {
    const scheme = z
      .object({
        definitions: z.object({ FuseOptionsV1: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
      })
      .parse(JSON.parse(readFileSync(require.resolve('app-builder-lib/scheme.json'), 'utf8')));
    const known = Object.keys(scheme.definitions.FuseOptionsV1.properties);
    expect(Object.keys(config.electronFuses).toSorted()).toEqual(known.toSorted());
  });
});

/** Marks the place of the fuses in Electron's binary: version, count, and a digit for each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

// Electron's binary cannot be had on every machine that runs this, so a file with its fuses stands in for it.
describe.skipIf(process.platform !== 'linux')('a package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-package-'));
  const unpacked = join(folder, `release/linux${process.arch === 'x64' ? '' : `-${process.arch}`}-unpacked`);
  const electron = join(folder, 'electron');

  beforeAll(() => {
    mkdirSync(electron);
    const wire = Buffer.from([1, FUSES.length, ...FUSES.map(() => '?'.charCodeAt(0))]);
    wire.fill('0', 2);
    for (const name of ['electron', 'chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html', 'version']) {
      writeFileSync(join(electron, name), Buffer.concat([Buffer.from(SENTINEL), wire]));
      chmodSync(join(electron, name), 0o755);
    }
    for (const name of ['electron-builder.yml', 'build']) {
      cpSync(join(root, name), join(folder, name), { recursive: true });
    }
    const { name, version, description, main, type, devDependencies, dependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({
        ...{ name, version, description, main, type, author: name },
        devDependencies: { electron: devDependencies.electron },
        dependencies: { 'better-sqlite3': dependencies['better-sqlite3'] },
      }),
    );
    mkdirSync(join(folder, 'dist/electron'), { recursive: true });
    writeFileSync(join(folder, main), 'export {};\n');
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        require.resolve('electron-builder/cli.js'),
        '--dir',
        '--publish=never',
        `--config.electronDist=${electron}`,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(status, stdout + stderr).toBe(0);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the app in an archive and its native code beside it', () => {
    expect(existsSync(join(unpacked, 'resources/app.asar'))).toBe(true);
    const native = `linux-${process.arch}.node`;
    const prebuilds = join(unpacked, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
    expect(existsSync(join(prebuilds, native))).toBe(true);
    expect(existsSync(join(prebuilds, 'win32-x64.node'))).toBe(false);
  });

  it('has its fuses set as the configuration says', () => {
    const binary = readFileSync(join(unpacked, 'tenkai'), 'latin1');
    const start = binary.indexOf(SENTINEL) + SENTINEL.length + 2;
    const set = FUSES.map((name, place) => [name, binary[start + place] === '1']);
    const { resetAdHocDarwinSignature: _notInTheBinary, ...fuses } = config.electronFuses;
    expect(Object.fromEntries(set)).toEqual(fuses);
  });
});
