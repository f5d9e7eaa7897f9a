import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { droppedAs, openedAs, withExtension } from '#electron/desktop/file-types.ts';
import { fileAmong } from '#electron/desktop/open-files.ts';
import { exportFormat, filePurpose, PURPOSES, SAVING } from '#shared/host/file-types.ts';

vi.mock('electron', () => ({ app: {} }));

describe('fileAmong', () => {
  const folder = resolve('/home/me/plans');

  it('finds the file between the program and its switches', () => {
    const path = resolve('/data/a.hoshin');
    expect(fileAmong(['tenkai', path], folder)).toBe(path);
    expect(fileAmong(['electron', '.', '--inspect=1', 'b.catchball', '--no-sandbox'], folder)).toBe(
      resolve(folder, 'b.catchball'),
    );
    expect(fileAmong(['tenkai', 'Größe 方針.HOSHIN'], folder)).toBe(resolve(folder, 'Größe 方針.HOSHIN'));
  });

  it('takes nothing else for one', () => {
    for (const args of [
      [],
      ['x.hoshin'],
      ['tenkai'],
      ['tenkai', '--file=x.hoshin'],
      ['tenkai', 'notes.txt', '.'],
    ]) {
      expect(fileAmong(args, folder)).toBeNull();
    }
  });
});

describe('the types of files', () => {
  it('have a dialog of the right kind for every purpose', () => {
    for (const purpose of filePurpose.options) {
      expect([purpose, PURPOSES[purpose].saves]).toEqual([purpose, purpose.startsWith('save')]);
    }
    for (const format of exportFormat.options) expect(PURPOSES[SAVING[format]].type).toBe(format);
  });

  it('are told by the ending', () => {
    expect(openedAs('/a/b.hoshin')?.type).toBe('plan');
    expect(openedAs('/a/b.CATCHBALL')?.type).toBe('catchball');
    // Tables are taken where they are let go, but nothing makes us their program.
    expect([openedAs('/a/b.xlsx'), droppedAs('/a/b.XLSX')?.type]).toEqual([null, 'tables']);
    expect([droppedAs('/a/b.csv')?.purpose, droppedAs('/a/b.hoshin')?.type, droppedAs('/a/b.exe')]).toEqual([
      ...['openTables', 'plan', null],
    ]);
    for (const path of ['', '/a/hoshin', '/a/b.hoshin.exe', '/a/b.pdf']) expect(openedAs(path)).toBeNull();
  });

  it('are added to a name that lacks its ending', () => {
    expect(withExtension('/a/plan', 'hoshin')).toBe('/a/plan.hoshin');
    expect(withExtension('/a/v1.2', 'pdf')).toBe('/a/v1.2.pdf');
    expect(withExtension('/a/Plan.PDF', 'pdf')).toBe('/a/Plan.PDF');
  });
});
