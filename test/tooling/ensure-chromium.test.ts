import { describe, expect, it } from 'vitest';
import { ensureChromium, type Installer, NoChromiumError } from './ensure-chromium.ts';

/** A machine where a browser appears by one of the steps, and a list of the steps taken. */
function machine(appearsBy: 'installed' | 'download' | 'apt' | null, changes: Partial<Installer> = {}) {
  const steps: string[] = [];
  let program = appearsBy === 'installed' ? '/usr/bin/chromium' : null;
  const take = (step: string) => {
    steps.push(step);
    if (step === appearsBy) program = `/by/${step}`;
  };
  const installer: Installer = {
    find: () => program,
    starts: () => true,
    download: () => take('download'),
    hasApt: () => true,
    aptInstall: () => take('apt'),
    say: () => undefined,
    ...changes,
  };
  return { installer, steps };
}

describe('ensureChromium', () => {
  it('takes the installed one and fetches nothing', () => {
    const { installer, steps } = machine('installed');
    expect(ensureChromium(installer)).toBe('/usr/bin/chromium');
    expect(steps).toEqual([]);
  });

  it('downloads where none is installed', () => {
    const { installer, steps } = machine('download');
    expect(ensureChromium(installer)).toBe('/by/download');
    expect(steps).toEqual(['download']);
  });

  it('asks apt where the download fails', () => {
    const { installer, steps } = machine('apt');
    expect(ensureChromium(installer)).toBe('/by/apt');
    expect(steps).toEqual(['download', 'apt']);
  });

  it('asks apt where the download does not start', () => {
    const { installer } = machine('apt', { starts: (program) => program === '/by/apt' });
    expect(ensureChromium(installer)).toBe('/by/apt');
  });

  it('leaves apt alone where it is not allowed, and says what to do', () => {
    const { installer, steps } = machine('apt', { hasApt: () => false });
    expect(() => ensureChromium(installer)).toThrow(NoChromiumError);
    expect(steps).toEqual(['download']);
  });
});
