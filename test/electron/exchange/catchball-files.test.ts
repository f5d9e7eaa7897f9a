import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatchballFile, writeCatchballFile } from '#electron/exchange/catchball-files.ts';
import { CatchballError } from '#shared/catchball/error.ts';
import { HostError, type HostFailure } from '#shared/host/reply.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { divisionThrows, fileOf, proof } from '../../shared/catchball/thread.ts';
import { filesIn, temporaryFolder } from '../plan-file/folder.ts';

const NAME = 'Production.catchball';
const { header, round } = divisionThrows(buildSample('automotive'));
const thrown = fileOf(header, [round]);

function written(content: string | Uint8Array): { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder();
  const path = join(folder, NAME);
  writeFileSync(path, content);
  return { folder, path };
}

async function refusal(path: string): Promise<HostFailure> {
  try {
    await readCatchballFile(path, proof, null);
  } catch (error) {
    if (error instanceof HostError) return error.failure;
    if (error instanceof CatchballError) return error;
    throw error;
  }
  throw new Error('It was taken for a catchball file.');
}

describe('a catchball file', () => {
  it('comes back as it was written, and takes the place of an older one whole', async () => {
    const { folder, path } = written('something else');
    const bytes = await writeCatchballFile(path, thrown, null);
    expect(readFileSync(path)).toHaveLength(bytes);
    const { document, bodies } = await readCatchballFile(path, proof, null);
    expect(document.thread.id).toBe(header.id);
    expect(bodies.get(round.id)).toEqual(JSON.parse(JSON.stringify(round)));
    expect(filesIn(folder)).toEqual([NAME]);
  });

  it.each([
    ['is a letter', 'notACatchball', 'Dear all, here it comes.'],
    ['is empty', 'notACatchball', ''],
    ['is in another encoding', 'notACatchball', Buffer.from('{"a": "Müller"}', 'latin1')],
    ['was cut off on its way', 'notACatchball', JSON.stringify(thrown).slice(0, 5000)],
    ['is JSON of another program', 'notACatchball', '{"name": "tenkai", "version": "1.0"}'],
    ['names a key twice', 'notACatchball', JSON.stringify(thrown).replace('{', '{"format":"x",')],
    ['has no format version that exists', 'notACatchball', JSON.stringify({ ...thrown, version: '0.9' })],
    ['is of a newer format', 'tooNew', JSON.stringify({ ...thrown, version: '2.0' })],
    ['has another target than when it was saved', 'altered', JSON.stringify(thrown).replace('carry', 'do')],
    ['has another head', 'altered', JSON.stringify({ ...thrown, thread: { ...header, title: 'Other' } })],
    ['has no rounds', 'notACatchball', JSON.stringify({ ...thrown, rounds: [] })],
  ])('that %s is refused in one sentence that names it', async (_, code, content) => {
    const { folder, path } = written(content);
    const before = readFileSync(path);
    const failure = await refusal(path);
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(/^Production\.catchball .+\.$/);
    expect(failure.hint).toMatch(/\.$/);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(filesIn(folder)).toEqual([NAME]);
  });

  it('that is larger than any thread is refused unread', async () => {
    const { path } = written('{');
    truncateSync(path, 10 * 1024 ** 3);
    expect(await refusal(path)).toMatchObject({
      code: 'tooLarge',
      message: `${NAME} is too large for a catchball file (10240 MB; at most 32 MB).`,
    });
  });

  it('that is not there, or is a folder, is told apart', async () => {
    const folder = temporaryFolder();
    expect(await refusal(join(folder, NAME))).toMatchObject({
      code: 'missing',
      message: `${NAME} is not there.`,
    });
    mkdirSync(join(folder, NAME));
    expect((await refusal(join(folder, NAME))).message).toBe(`${NAME} is a folder, not a catchball file.`);
  });

  it.skipIf(process.platform === 'win32')('that is a pipe is refused without waiting for it', async () => {
    const path = join(temporaryFolder(), NAME);
    execFileSync('mkfifo', [path]);
    expect((await refusal(path)).message).toBe(`${NAME} is not a file.`);
  });
});
