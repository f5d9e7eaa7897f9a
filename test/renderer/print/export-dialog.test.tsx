import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ExportDialog } from '#renderer/print/exporting/ExportDialog.tsx';
import { choiceOf, type ExportOptions } from '#renderer/print/exporting/formats.ts';
import { exportChoice } from '#shared/host/exporting.ts';
import { exportFormat } from '#shared/host/file-types.ts';
import type { JobToken } from '#shared/host/jobs.ts';
import { matrixId } from '#shared/plan/ids.ts';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

async function exportDialog() {
  const host = laterHost();
  const [onClose, onPrint] = [vi.fn(), vi.fn()];
  const shown = await showOver(
    host,
    await createPlan(host),
    <ExportDialog onClose={onClose} onPrint={onPrint} />,
  );
  return { host, onClose, onPrint, ...shown, user: userEvent.setup() };
}

const exportIt = () => screen.getByRole('button', { name: 'Export…' });

describe('the formats', () => {
  const options: ExportOptions = {
    ...{ whole: true, arrangement: null, scale: '2', steps: 'clockwise', list: 'people' },
  };

  it.each(exportFormat.options.filter((format) => format !== 'pdf'))('ask the host for %s', (format) => {
    const choice = choiceOf(format, matrixId.parse('m1'), options);
    expect(exportChoice.parse(choice)).toEqual(choice);
  });

  it('are all in the list, and the arrows walk them', async () => {
    // The keyboard of the tests asks it for names, and jsdom has none.
    vi.stubGlobal('CSS', { escape: (name: string) => name });
    const { user } = await exportDialog();
    expect(screen.getAllByRole('radio', { name: /^(?!\d)/ }).length).toBeGreaterThanOrEqual(
      exportFormat.options.length,
    );
    const png = screen.getByRole('radio', { name: 'PNG picture' });
    expect(document.activeElement).toBe(png);
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('heading', { name: 'SVG drawing' })).toBeDefined();
  });
});

describe('an export', () => {
  it('is written, and said', async () => {
    const { app, host, onClose, pick, user } = await exportDialog();
    await user.click(screen.getByRole('radio', { name: 'JSON' }));
    await user.click(exportIt());
    expect(await pick('Plan.json')).toBe('Axle works.json');
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(app.getState().notices.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Saved Plan\.json \(/),
    ]);
    expect(JSON.parse(readFileSync(join(host.folders.home, 'Plan.json'), 'utf8'))).toBeTypeOf('object');
  });

  it('to paper leads to the screen for pages', async () => {
    const { onPrint, user } = await exportDialog();
    await user.click(screen.getByRole('radio', { name: 'PDF' }));
    await user.click(screen.getByRole('button', { name: 'Set up the pages…' }));
    expect(onPrint).toHaveBeenCalledOnce();
  });

  it('shows how far it is, and cancelled says so and stays', async () => {
    const { app, onClose, pick, user } = await exportDialog();
    const { call } = app.host;
    const asked: string[] = [];
    const saving = Promise.withResolvers<JobToken>();
    const end = Promise.withResolvers<void>();
    vi.spyOn(app.host, 'call').mockImplementation((async (name: Parameters<typeof call>[0], input: never) => {
      asked.push(name);
      if (name === 'job.cancel') end.resolve();
      if (name !== 'export.save') return call(name, input);
      saving.resolve((input as { job: JobToken }).job);
      await end.promise;
      return { ok: false, error: { code: 'cancelled', message: '', hint: '' } };
    }) as typeof call);
    await user.click(exportIt());
    await pick('Sheet.png');
    await saving.promise;
    expect(await screen.findByRole('progressbar')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(asked).toContain('job.cancel');
    await vi.waitFor(() => expect(exportIt()).toBeDefined());
    expect(app.getState().notices.map(({ text, tone }) => [text, tone])).toEqual([
      ['Sheet.png was not written.', 'info'],
    ]);
    expect(onClose).not.toHaveBeenCalled();
  });
});
