import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** A line that is written into that file of a folder laid out like this one. */
type Sample = readonly [file: string, line: string];

const forbidden: readonly Sample[] = [
  ['shared/plan/a.ts', "import fs from 'node:fs';"],
  ['shared/plan/a.ts', "import fs from 'fs';"],
  ['shared/plan/a.ts', "import { useState } from 'react';"],
  ['shared/plan/a.ts', "import type { Host } from '#electron/host/host.ts';"],
  ['shared/plan/a.ts', "import type { Props } from '#renderer/ui/Button.tsx';"],
  ['shared/plan/a.ts', "import { x } from '#test/x.ts';"],
  ['shared/plan/a.ts', "import { x } from '../../electron/host/host.ts';"],
  ['shared/plan/edits/a.ts', "const x = await import('../../../electron/host/host.ts');"],
  ['shared/plan/a.ts', "type X = import('#electron/host/host.ts').Host;"],
  ['shared/plan/a.ts', "export { x } from '#electron/host/host.ts';"],
  ['shared/plan/a.ts', 'const x = document.title;'],
  ['shared/plan/a.ts', 'const x = process.env;'],
  ['shared/plan/a.ts', 'const x = Date.now();'],
  ['shared/plan/a.ts', 'const { now } = Date;'],
  ['shared/plan/a.ts', 'const x = new Date();'],
  ['shared/plan/a.ts', 'const x = new Date;'],
  ['shared/plan/a.ts', 'const x = Math.random();'],
  ['shared/plan/a.ts', 'const x = performance.now();'],
  ['shared/plan/a.ts', 'const x = crypto.randomUUID();'],
  ['shared/plan/a.ts', "console.log('x');"],

  ['electron/host/a.ts', "import { x } from '#renderer/state/store.ts';"],
  ['electron/host/a.ts', "import { x } from '../../renderer/state/store.ts';"],
  ['electron/host/a.ts', "import { x } from '../../shared/plan/ids.ts';"],
  ['electron/a.ts', "import { x } from '../shared/plan/ids.ts';"],
  ['electron/host/deep/a.ts', "import { x } from '../../../shared/plan/ids.ts';"],
  ['electron/host/a.ts', "import { x } from '../desktop/window.ts';"],
  ['electron/host/a.ts', "import type { X } from '#electron/desktop/window.ts';"],
  ['electron/host/deep/a.ts', "import { x } from '../../browser/server.ts';"],
  ['electron/host/a.ts', "import { x } from '../cli/main.ts';"],
  ['electron/host/a.ts', "import { x } from '#electron/main.ts';"],
  ['electron/host/a.ts', "import { app } from 'electron';"],
  ['electron/host/a.ts', "import type { App } from 'electron';"],
  ['electron/host/a.ts', "import { app } from 'electron/main';"],
  ['electron/host/a.ts', "import Database from 'better-sqlite3';"],
  ['electron/desktop/a.ts', "import { x } from '../browser/server.ts';"],
  ['electron/desktop/a.ts', "import Database from 'better-sqlite3';"],
  ['electron/browser/a.ts', "import { x } from '../desktop/window.ts';"],
  ['electron/browser/a.ts', "import { app } from 'electron';"],
  ['electron/cli/a.ts', "import { x } from '../browser/server.ts';"],
  ['electron/cli/a.ts', "import Database from 'better-sqlite3';"],
  ['electron/start.ts', "import { app } from 'electron';"],
  ['electron/main.ts', "import Database from 'better-sqlite3';"],
  ['electron/main.ts', "import { x } from '#renderer/app/App.tsx';"],
  ['electron/preload.ts', "import { x } from './host/calls.ts';"],
  ['electron/preload.ts', "import { x } from '#electron/host/calls.ts';"],
  ['electron/preload.ts', "import { x } from '#shared/plan/ids.ts';"],
  ['electron/preload.ts', "import fs from 'node:fs';"],
  ['electron/plan-file/a.ts', "import { x } from '../host/host.ts';"],
  ['electron/plan-file/a.ts', "import { x } from '../exchange/read.ts';"],
  ['electron/plan-file/a.ts', "import { app } from 'electron';"],
  ['electron/exchange/a.ts', "import { x } from '../plan-file/open.ts';"],
  ['electron/exchange/a.ts', "import type { X } from '#electron/plan-file/open.ts';"],
  ['electron/exchange/a.ts', "import { x } from '../print/pdf.ts';"],
  ['electron/print/a.ts', "import { x } from '../host/host.ts';"],
  ['electron/print/a.ts', "import { x } from '../exchange/read.ts';"],
  ['electron/host/a.ts', "console.log('x');"],

  ['renderer/app/a.tsx', "import type { Host } from '#electron/host/host.ts';"],
  ['renderer/app/a.tsx', "import { x } from '../../electron/host/host.ts';"],
  ['renderer/app/a.tsx', "import { app } from 'electron';"],
  ['renderer/app/a.tsx', "import fs from 'node:fs';"],
  ['renderer/app/a.tsx', "import Database from 'better-sqlite3';"],
  ['renderer/matrix/a.tsx', "import { x } from '../catchball/Throw.tsx';"],
  ['renderer/matrix/deep/a.tsx', "import { x } from '../../catchball/Throw.tsx';"],
  ['renderer/matrix/a.tsx', "import type { X } from '#renderer/review/Review.tsx';"],
  ['renderer/matrix/a.tsx', "import { x } from '../app/App.tsx';"],
  ['renderer/catchball/a.tsx', "import { x } from '../matrix/Matrix.tsx';"],
  ['renderer/cascade/a.tsx', "import { x } from '../matrix/Matrix.tsx';"],
  ['renderer/organisation/a.tsx', "import { x } from '../cascade/View.tsx';"],
  ['renderer/ownership/a.tsx', "import { x } from '../organisation/View.tsx';"],
  ['renderer/needs/a.tsx', "import { x } from '../ownership/View.tsx';"],
  ['renderer/checks/a.tsx', "import { x } from '../needs/View.tsx';"],
  ['renderer/alignment/a.tsx', "import { x } from '../checks/View.tsx';"],
  ['renderer/frameworks/a.tsx', "import { x } from '../alignment/View.tsx';"],
  ['renderer/setup/a.tsx', "import { x } from '../frameworks/View.tsx';"],
  ['renderer/matrix/a.tsx', "import { x } from '../cascade/CascadeView.tsx';"],
  ['renderer/state/a.ts', "import { x } from '../checks/ChecksView.tsx';"],
  ['renderer/review/a.tsx', "import { x } from '../print/Sheet.tsx';"],
  ['renderer/print/a.tsx', "import { x } from '../matrix/Matrix.tsx';"],
  ['renderer/ui/a.tsx', "import { x } from '../state/store.ts';"],
  ['renderer/ui/a.tsx', "import { x } from '../matrix/Matrix.tsx';"],
  ['renderer/state/a.ts', "import { x } from '../matrix/Matrix.tsx';"],
  ['renderer/state/a.ts', "import { x } from '../app/App.tsx';"],
  ['renderer/app/a.tsx', "console.log('x');"],

  ['test/shared/plan/a.ts', "import { x } from '../../../shared/plan/ids.ts';"],
  ['test/a.ts', "import { x } from '../shared/plan/ids.ts';"],
];

const allowed: readonly Sample[] = [
  ['shared/plan/a.ts', "import { z } from 'zod';"],
  ['shared/plan/a.ts', "import { generateKeyBetween } from 'fractional-indexing';"],
  ['shared/plan/a.ts', "import canonicalize from 'canonicalize';"],
  ['shared/plan/a.ts', "import { x } from './ids.ts';"],
  ['shared/plan/edits/a.ts', "import { x } from '../../matrix/scene.ts';"],
  ['shared/plan/a.ts', "import { x } from '#shared/matrix/scene.ts';"],
  ['shared/plan/a.ts', 'const x = new Date(0).toISOString();'],
  ['shared/plan/a.ts', 'const x = Math.max(Date.UTC(2026, 0), 1);'],
  ['electron/main.ts', "import { app } from 'electron';"],
  ['electron/main.ts', "import { x } from './desktop/window.ts';"],
  ['electron/preload.ts', "import { contextBridge } from 'electron';"],
  ['electron/preload.ts', "import { x } from '#shared/host/events.ts';"],
  ['electron/desktop/a.ts', "import { app } from 'electron';"],
  ['electron/desktop/a.ts', "import { x } from '../host/host.ts';"],
  ['electron/browser/a.ts', "import { x } from '../host/host.ts';"],
  ['electron/browser/a.ts', "import { WebSocketServer } from 'ws';"],
  ['electron/browser/a.ts', "console.log('x');"],
  ['electron/cli/a.ts', "import { x } from '#electron/host/host.ts';"],
  ['electron/cli/a.ts', "console.log('x');"],
  ['electron/start.ts', "console.log('x');"],
  ['electron/host/a.ts', "import { x } from '../plan-file/open.ts';"],
  ['electron/host/a.ts', "import { x } from '../exchange/read.ts';"],
  ['electron/host/a.ts', "import { x } from '../print/pdf.ts';"],
  ['electron/host/deep/a.ts', "import { x } from '../host.ts';"],
  ['electron/host/a.ts', "import { x } from '#shared/host/calls.ts';"],
  ['electron/plan-file/a.ts', "import Database from 'better-sqlite3';"],
  ['electron/plan-file/a.ts', "import { x } from '#shared/host/calls.ts';"],
  ['electron/print/a.ts', "import { chromium } from 'playwright-core';"],
  ['renderer/app/a.tsx', "import { x } from '../matrix/Matrix.tsx';"],
  ['renderer/app/a.tsx', "import { x } from '#renderer/catchball/Throw.tsx';"],
  ['renderer/app/a.tsx', "import { createRoot } from 'react-dom/client';"],
  ['renderer/app/a.tsx', "import '@fontsource-variable/inter/wght.css';"],
  ['renderer/matrix/a.tsx', "import { x } from '#shared/catchball/format.ts';"],
  ['renderer/matrix/a.tsx', "import { select } from 'd3';"],
  ['renderer/matrix/a.tsx', "import { x } from '../ui/Button.tsx';"],
  ['renderer/matrix/a.tsx', "import { x } from '../state/store.ts';"],
  ['renderer/state/a.ts', "import { create } from 'zustand';"],
  ['renderer/ui/a.tsx', "import { x } from '#shared/plan/ids.ts';"],
  ['renderer/vite.config.ts', "import react from '@vitejs/plugin-react';"],
  ['test/shared/plan/a.ts', "import { x } from '#electron/host/host.ts';"],
  ['test/shared/plan/a.ts', "import { x } from '../../shared/plan/samples.ts';"],
  ['test/e2e/a.ts', "import { x } from '#renderer/app/App.tsx';"],
];

/** The rules that speak about edges; a sample breaks others too, such as that of unused imports. */
const EDGE_RULES = [
  'lint/style/noRestrictedImports',
  'lint/style/noRestrictedGlobals',
  'lint/nursery/noJsRestrictedProperties',
  'lint/correctness/noUndeclaredDependencies',
  'lint/suspicious/noConsole',
  'plugin',
];

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tenkai-edges-'));
const report = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }),
    }),
  ),
});
/** `file:line` of everything that an edge rule found. */
let red: ReadonlySet<string>;

const samples = [...forbidden, ...allowed];
const linesOf = (file: string) => samples.filter(([name]) => name === file).map(([, line]) => line);
const placeOf = ([file, line]: Sample) => `${file}:${linesOf(file).indexOf(line) + 1}`;

beforeAll(() => {
  cpSync(join(root, 'build/lint'), join(folder, 'build/lint'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const config: object = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  for (const [file] of samples) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${linesOf(file).join('\n')}\n`);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=json', '--max-diagnostics=none'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const { diagnostics } = report.parse(JSON.parse(stdout));
  red = new Set(
    diagnostics
      .filter(({ category }) => EDGE_RULES.includes(category))
      .map(({ location }) => `${location.path.replaceAll('\\', '/')}:${location.start.line}`),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the lint refuses', () => {
  it.each(forbidden)('%s: %s', (...sample) => {
    expect(red).toContain(placeOf(sample));
  });
});

describe('the lint allows', () => {
  it.each(allowed)('%s: %s', (...sample) => {
    expect(red).not.toContain(placeOf(sample));
  });
});
