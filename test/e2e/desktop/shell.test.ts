import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readPng } from '#test/electron/print/read-png.ts';
import { makeAppFolder } from './app-folder.ts';
import { callRaw as call, type WithBridge } from './bridge.ts';
import { type DesktopApp, type LaunchOptions, launch } from './launch.ts';

let appFolder: string;
let home: string;
const running: DesktopApp[] = [];

beforeAll(async () => {
  appFolder = await makeAppFolder(join(import.meta.dirname, 'page'));
});
afterAll(() => rmSync(appFolder, { recursive: true }));
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tenkai-home-'));
});
afterEach(async () => {
  for (const app of running.splice(0)) await app.kill();
  rmSync(home, { recursive: true });
});

function start(options: Partial<LaunchOptions> = {}): DesktopApp {
  const entry = join(import.meta.dirname, 'main-with-test-host.ts');
  const app = launch({ entry, home, appFolder, ...options });
  running.push(app);
  return app;
}

const hostLog = () => {
  try {
    return readFileSync(join(home, 'host.log'), 'utf8').trim().split('\n');
  } catch {
    return [];
  }
};

/** Long, because a test may wait for a whole start on a busy machine. */
const eventually = <T>(ask: () => T) => expect.poll(ask, { timeout: 15_000 });

const shown = (page: Page) => page.locator('#events li').allTextContents();

describe('a window', () => {
  it('shows the page and carries its calls', async () => {
    const app = start();
    const page = await app.page();
    await page.getByRole('heading', { name: 'Test page' }).waitFor();
    expect(await call(page, 'app.info', { any: 1 })).toEqual({
      ok: true,
      value: { name: 'app.info', input: { any: 1 } },
    });
    const [window] = await app.control('windows');
    expect(window?.rights).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    expect(await app.control('sandboxed')).toBe(true);
    expect(await app.quit()).toBe(0);
  });
});

describe('the menu', () => {
  it('holds what people look for, and tells the page what was chosen', async () => {
    const app = start();
    const page = await app.page();
    await page.getByRole('heading').waitFor();
    const menu = await app.control('menu');
    const labels = menu.map(({ label, role }) => (label || role).replace('&', ''));
    // The language that was chosen the last time, before the page has said anything.
    expect(labels.filter((label) => label !== 'appMenu')).toEqual([
      'Datei',
      'Bearbeiten',
      'Ansicht',
      'Fenster',
      'Hilfe',
    ]);
    expect(await app.control('choose', 'exportPdf')).toBe(true);
    await eventually(() => shown(page)).toEqual([
      '{"name":"command.chosen","payload":{"command":"exportPdf"}}',
    ]);
  });
});

it('speaks in menu and dialogs as the page does', async () => {
  const app = start();
  const page = await app.page();
  expect(await call(page, 'app.useLanguage', { language: 'ja' })).toEqual({ ok: true, value: null });
  expect((await app.control('menu')).map(({ label }) => label)).toContain('ファイル(&F)');
  await app.control('answerDialogs', [null]);
  await call(page, 'files.choose', { purpose: 'openPlan', suggestedName: '' });
  expect(await app.control('dialogs')).toMatchObject([{ title: 'Tenkai 計画または JSON 文書を開く' }]);
});

describe('a file', () => {
  const requested = (name: string, type: string) =>
    JSON.stringify({ name: 'file.requested', payload: { file: 'file-12345678', name, type } });

  it('given as an argument is what the host starts with', async () => {
    const plan = join(home, 'My plan.hoshin');
    const app = start({ args: ['--some-switch', plan] });
    await (await app.page()).getByRole('heading').waitFor();
    expect(hostLog()).toEqual([`first ${plan}`]);
    expect(await app.control('recentDocuments')).toEqual([plan]);
  });

  it('given to a second start goes to the first, which comes to the front', async () => {
    const app = start();
    const page = await app.page();
    await page.getByRole('heading').waitFor();
    await app.control('minimize');
    const second = start({ args: [join(home, 'answer.catchball')] });
    expect(await second.ended()).toBe(0);
    await eventually(() => shown(page)).toEqual([requested('answer.catchball', 'catchball')]);
    expect((await app.control('windows')).map(({ minimized }) => minimized)).toEqual([false]);
  });

  it('is nothing that only looks like one', async () => {
    const app = start({ args: [join(home, 'notes.txt'), '--open=x.hoshin'] });
    await (await app.page()).getByRole('heading').waitFor();
    expect(hostLog()).toEqual([]);
  });
});

describe('a dialog', () => {
  it('is the system’s own; the page gets a token and a name, never a path', async () => {
    const app = start();
    const page = await app.page();
    await app.control('answerDialogs', [join(home, 'Plan.hoshin'), join(home, 'sheet'), null]);
    expect(await call(page, 'files.choose', { purpose: 'openPlan', suggestedName: '' })).toEqual({
      ok: true,
      value: { file: 'file-12345678', name: 'Plan.hoshin', exists: true },
    });
    expect(
      await call(page, 'files.choose', { purpose: 'savePdf', suggestedName: '../../etc/sheet' }),
    ).toMatchObject({ value: { name: 'sheet.pdf' } });
    expect(await call(page, 'files.choose', { purpose: 'savePlan', suggestedName: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(await app.control('dialogs')).toMatchObject([
      { filters: [{ extensions: ['hoshin', 'json'] }] },
      { filters: [{ extensions: ['pdf'] }], defaultPath: join(home, 'sheet.pdf') },
      { filters: [{ extensions: ['hoshin'] }], defaultPath: join(home, 'x.hoshin') },
    ]);
  });

  it('asks before it replaces a file whose ending it added', async () => {
    writeFileSync(join(home, 'sheet.pdf'), 'old');
    const app = start();
    const page = await app.page();
    const choose = () => call(page, 'files.choose', { purpose: 'savePdf', suggestedName: 'sheet' });
    await app.control('answerDialogs', [join(home, 'sheet'), '1']);
    expect(await choose()).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await app.control('answerDialogs', [join(home, 'sheet'), '0']);
    expect(await choose()).toMatchObject({ ok: true });
  });

  it('is refused where the input is not what the contract says', async () => {
    const app = start();
    const page = await app.page();
    for (const input of [null, {}, { purpose: 'openAnything', suggestedName: '' }, { purpose: 'openPlan' }]) {
      expect(await call(page, 'files.choose', input)).toMatchObject({ error: { code: 'badInput' } });
    }
    expect(await app.control('dialogs')).toEqual([]);
  });
});

describe('a hostile page', () => {
  it('cannot lead the window elsewhere', async () => {
    const app = start();
    const page = await app.page();
    const before = page.url();
    for (const url of [
      'https://evil.example/',
      'https://tenkai.app.invalid.evil.example/',
      'https://tenkai@evil.example/',
      'https://print.app.invalid/',
      'http://127.0.0.1:9/',
    ]) {
      await page.evaluate((target) => {
        location.href = target;
      }, url);
      await eventually(() => app.output()).toContain('refused to go to');
      await page.waitForTimeout(100);
      expect(page.url()).toBe(before);
    }
    await page.getByRole('heading', { name: 'Test page' }).waitFor();
  });

  it('opens no window: a web link goes to the browser, everything else nowhere', async () => {
    const app = start();
    const page = await app.page();
    await page.locator('#web').click();
    await eventually(() => app.control('links')).toEqual(['https://example.org/']);
    for (const url of [
      'file:///etc/passwd',
      'smb://evil.example/share',
      'javascript:alert(1)',
      'about:blank',
    ]) {
      await page.evaluate((target) => void window.open(target), url).catch(() => undefined);
    }
    await page.waitForTimeout(500);
    expect(await app.control('links')).toEqual(['https://example.org/']);
    expect(
      page
        .context()
        .pages()
        .filter((other) => other.url() !== 'about:blank'),
    ).toEqual([page]);
  });

  it('reaches neither the network nor files', async () => {
    const app = start();
    const page = await app.page();
    const outcome = await page.evaluate(() => {
      const tries = [
        'https://evil.example/',
        'file:///etc/passwd',
        '/../package.json',
        '/%2e%2e/package.json',
      ];
      return Promise.all(
        tries.map((url) =>
          fetch(url).then(
            ({ status }) => status,
            () => 'refused',
          ),
        ),
      );
    });
    expect(outcome).toEqual(['refused', 'refused', 404, 404]);
  });

  it('reaches no network even where its policy is got round', async () => {
    const app = start();
    const page = await app.page();
    await (await page.context().newCDPSession(page)).send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    const fetched = await page.evaluate(() =>
      fetch('https://outside.example/').then(
        (response) => response.text(),
        () => 'refused',
      ),
    );
    expect(fetched).toBe('refused');
  });

  it('gets no permission', async () => {
    const app = start();
    const page = await app.page();
    const states = await page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications', 'camera'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(states.filter((state) => state === 'granted')).toEqual([]);
    expect(
      await page.evaluate(
        () => new Promise((done) => navigator.geolocation.getCurrentPosition(done, ({ code }) => done(code))),
      ),
    ).toBe(1);
  });

  it('runs no script but the app’s own', async () => {
    const app = start();
    const page = await app.page();
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="x" onerror="document.title = 1"><b onclick="document.title = 2">b</b>',
      );
      const script = document.createElement('script');
      script.textContent = 'document.title = 3';
      document.body.append(script);
    });
    await page.locator('b').click();
    expect(await page.title()).toBe('Test page');
  });

  it('may not call by its frames, and by no name outside the contract', async () => {
    const app = start();
    const page = await app.page();
    const fromFrame = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>inside</p>';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const inside = frame.contentWindow as unknown as WithBridge;
      const message = { kind: 'invoke', channel: 'tenkai:call', args: ['app.info', {}] };
      return [
        typeof inside.tenkai,
        await inside.__standIn(message).then(
          () => 'answered',
          () => 'refused',
        ),
      ];
    });
    expect(fromFrame).toEqual(['undefined', 'refused']);
    expect(app.output()).toContain('a frame inside the page');
    const invoke = (args: unknown[], channel = 'tenkai:call') =>
      page.evaluate(
        ([to, values]) =>
          (window as unknown as WithBridge)
            .__standIn({ kind: 'invoke', channel: to, args: values })
            .catch(() => 'refused'),
        [channel, args] as const,
      );
    for (const name of ['plan.drop', 'constructor', '__proto__', 7, null, { name: 'app.info' }]) {
      expect(await invoke([name, {}])).toMatchObject({ ok: false, error: { code: 'badInput' } });
    }
    expect(await invoke([], 'other:channel')).toBe('refused');
    // What was let go over the page opens only as what Tenkai knows, and by a whole path.
    for (const path of [7, null, '', 'round 1.catchball', '/etc/passwd', { path: '/a/b.hoshin' }]) {
      await invoke([path], 'tenkai:dropped');
    }
    expect(hostLog()).toEqual([]);
    await invoke(['/home/me/round 1.catchball'], 'tenkai:dropped');
    await eventually(hostLog).toEqual(['grant openCatchball /home/me/round 1.catchball']);
    await eventually(() => shown(page)).toContainEqual(expect.stringContaining('file.requested'));
  });
});

describe('the window’s place', () => {
  const FIRST = { x: 240, y: 90, width: 1440, height: 900 };

  it('is kept between starts', async () => {
    const bounds = { x: 100, y: 80, width: 1200, height: 700 };
    const first = start();
    await first.page();
    await eventually(async () => (await first.control('windows'))[0]).toMatchObject({
      bounds: FIRST,
      visible: true,
    });
    await first.control('setBounds', bounds);
    await first.control('maximize');
    expect(await first.quit()).toBe(0);

    const second = start();
    await (await second.page()).getByRole('heading').waitFor();
    await eventually(async () => (await second.control('windows'))[0]).toMatchObject({
      bounds,
      maximized: true,
    });
  });

  it('is on a display that exists today', async () => {
    mkdirSync(join(home, 'desktop'));
    const lost = {
      bounds: { x: 2500, y: 100, width: 1200, height: 700 },
      maximized: false,
      fullScreen: false,
    };
    writeFileSync(join(home, 'desktop', 'window.json'), JSON.stringify(lost));
    const app = start({ environment: { STAND_IN_DISPLAYS: '[{"x":0,"y":0,"width":1280,"height":720}]' } });
    await app.page();
    expect((await app.control('windows'))[0]?.bounds).toEqual({ x: 40, y: 10, width: 1200, height: 700 });
  });

  it('does not hinder the start where it makes no sense', async () => {
    mkdirSync(join(home, 'desktop'));
    writeFileSync(join(home, 'desktop', 'window.json'), '{"bounds":{"x":"left"}}');
    const app = start({ environment: { STAND_IN_DARK: '1' } });
    await app.page();
    expect((await app.control('windows'))[0]).toMatchObject({ bounds: FIRST, backgroundColor: '#1c1d20' });
  });
});

describe('the end', () => {
  it('waits for what is being stored, then closes the host', async () => {
    const app = start();
    const page = await app.page();
    await page.evaluate(() => {
      void (window as unknown as WithBridge).tenkai.call['plan.commit']?.({ edit: 1 });
    });
    expect(await app.quit()).toBe(0);
    expect(hostLog()).toEqual(['plan.commit {"edit":1}', 'close']);
  });

  it('takes what the page sends when it is asked to leave', async () => {
    const app = start();
    const page = await app.page();
    await page.evaluate(() => {
      window.addEventListener('beforeunload', () => {
        void (window as unknown as WithBridge).tenkai.call['plan.commit']?.({ edit: 'last words' });
      });
    });
    await app.control('closeWindow');
    expect(await app.ended()).toBe(0);
    expect(hostLog()).toEqual(['plan.commit {"edit":"last words"}', 'close']);
  });

  it('comes with the last window', async () => {
    const app = start();
    await app.page();
    await app.control('closeWindow');
    expect(await app.ended()).toBe(0);
    expect(hostLog()).toEqual(['close']);
  });

  it('by force does not hinder the next start', async () => {
    const first = start();
    await first.page();
    await first.kill();
    const second = start();
    await (await second.page()).getByRole('heading').waitFor();
  });
});

describe('a print document', () => {
  it('becomes a PDF of its own paper size with the app’s fonts', async () => {
    const app = start();
    const page = await app.page();
    const html = `<!doctype html><html lang="en"><head><title>Sheet</title><style>@page{size:A3 landscape}
      body{font-family:"Inter Variable"}</style></head><body><h1>Sheet</h1><script>document.body.remove()</script></body></html>`;
    const reply = (await call(page, 'export.preview', { html })) as { value: string };
    expect(reply.value.slice(0, 5)).toBe('%PDF-');
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(reply.value) ?? [];
    expect([Math.round((Number(width) / 72) * 25.4), Math.round((Number(height) / 72) * 25.4)]).toEqual([
      420, 297,
    ]);
    expect(reply.value).toMatch(/\/FontName\s*\/[A-Z]+\+Inter/);
    expect(reply.value).toContain('/StructTreeRoot');
    expect((await app.control('windows')).length).toBe(1);
  });

  const SQUARE = `<!doctype html><body style="margin:0;background:#fff"><div style="width:30px;height:20px;background:#f00"></div>`;

  it('becomes a picture of just so many pixels, whatever the screen’s scale', async () => {
    const app = start();
    const page = await app.page();
    const asked = { html: SQUARE, picture: { width: 60, height: 40, scale: 2.5 } };
    const reply = (await call(page, 'export.preview', asked)) as { value: string };
    const { width, height, pixel } = readPng(Buffer.from(reply.value, 'latin1'));
    expect([width, height]).toEqual([150, 100]);
    expect([pixel(74, 49), pixel(76, 49), pixel(74, 51)]).toEqual(['ff0000', 'ffffff', 'ffffff']);
    expect((await app.control('windows')).length).toBe(1);
  });

  it('is given up as soon as nobody waits for it, and its window is gone', async () => {
    const app = start();
    const page = await app.page();
    const reply = (await call(page, 'export.preview', { html: SQUARE, cancelAfter: 1 })) as { value: string };
    expect(reply.value).toBe('cancelled');
    expect((await app.control('windows')).length).toBe(1);
  });
});
