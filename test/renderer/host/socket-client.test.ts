import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '#renderer/host/client.ts';
import { socketClient } from '#renderer/host/socket-client.ts';
import { callMessage, type ShellMessage } from '#shared/host/wire.ts';
import { PLAN } from '../state/plan-in-memory.ts';

/** A socket whose other end the test holds. */
class HeldSocket extends EventTarget {
  static readonly made: HeldSocket[] = [];
  readyState: number = WebSocket.CONNECTING;
  readonly sent: string[] = [];

  constructor() {
    super();
    HeldSocket.made.push(this);
  }
  send(message: string): void {
    this.sent.push(message);
  }
  open(): void {
    this.readyState = WebSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }
  break(): void {
    this.readyState = WebSocket.CLOSED;
    this.dispatchEvent(new Event('close'));
  }
  tell(message: ShellMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }
  answer(name: string, value: unknown): void {
    const message = this.sent
      .map((text) => callMessage.parse(JSON.parse(text)))
      .find((call) => call.name === name);
    if (!message) throw new Error(`${name} was not called.`);
    this.tell({ id: message.id, reply: { ok: true, value } });
  }
  get names(): readonly string[] {
    return this.sent.map((text) => callMessage.parse(JSON.parse(text)).name);
  }
}

function connectedClient() {
  const client = socketClient(() => new HeldSocket() as unknown as WebSocket);
  const first = newest();
  first.open();
  return { client, first };
}

function newest(): HeldSocket {
  const socket = HeldSocket.made.at(-1);
  if (!socket) throw new Error('No socket was opened.');
  return socket;
}

/** Breaks the connection and lets the client open the next one. */
function reconnect(socket: HeldSocket): HeldSocket {
  socket.break();
  vi.advanceTimersByTime(300);
  const next = newest();
  expect(next).not.toBe(socket);
  next.open();
  return next;
}

beforeEach(() => {
  HeldSocket.made.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('pairs replies with calls in whatever order they come', async () => {
  const { client, first } = connectedClient();
  const recents = client.call('start.recents', {});
  const samples = client.call('start.samples', {});
  first.answer('start.samples', ['sample']);
  first.answer('start.recents', []);
  expect(await samples).toEqual({ ok: true, value: ['sample'] });
  expect(await recents).toEqual({ ok: true, value: [] });
});

it('sends what was called before the connection stood', () => {
  const client = socketClient(() => new HeldSocket() as unknown as WebSocket);
  void client.call('start.recents', {});
  expect(newest().names).toEqual([]);
  newest().open();
  expect(newest().names).toEqual(['start.recents']);
});

describe('after a broken connection', () => {
  it('says so, and sends what was not answered once more', async () => {
    const { client, first } = connectedClient();
    const seen: Connection[] = [];
    client.onConnection((connection) => seen.push(connection));
    const outline = client.call('plan.outline', { plan: PLAN });
    void client.call('start.recents', {});
    first.answer('start.recents', []);
    const next = reconnect(first);
    expect(next.names).toEqual(['plan.outline']);
    next.answer('plan.outline', 'outline');
    expect(await outline).toEqual({ ok: true, value: 'outline' });
    expect(seen).toEqual(['lost', 'connected']);
  });

  it('does not do twice what may have happened', async () => {
    const { client, first } = connectedClient();
    const undo = client.call('plan.undo', { plan: PLAN });
    const next = reconnect(first);
    expect(next.names).toEqual([]);
    expect(await undo).toMatchObject({ ok: false, error: { message: /broke/ } });
  });

  it('does do what had never gone out', () => {
    const { client, first } = connectedClient();
    first.break();
    void client.call('plan.undo', { plan: PLAN });
    vi.advanceTimersByTime(300);
    newest().open();
    expect(newest().names).toEqual(['plan.undo']);
  });

  it('tries less and less often', () => {
    const { first } = connectedClient();
    first.break();
    for (let count = 0; count < 12; count += 1) {
      vi.advanceTimersByTime(5000);
      newest().break();
    }
    expect(HeldSocket.made.length).toBeLessThan(15);
    vi.advanceTimersByTime(5000);
    newest().open();
  });
});

it('keeps an event that comes before anybody listens', () => {
  const { client, first } = connectedClient();
  first.tell({ event: { name: 'command.chosen', payload: { command: 'undo' } } });
  const heard = vi.fn();
  const end = client.on('command.chosen', heard);
  expect(heard).toHaveBeenCalledExactlyOnceWith({ command: 'undo' });
  end();
  first.tell({ event: { name: 'command.chosen', payload: { command: 'redo' } } });
  expect(heard).toHaveBeenCalledOnce();
});
