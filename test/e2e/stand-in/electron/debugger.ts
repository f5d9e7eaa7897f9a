import type { CDPSession, Page } from 'playwright-core';

/** The protocol of the developer tools, spoken by the Chromium behind the stand-in as by the one inside of Electron. */
export class Debugger {
  readonly #page: () => Promise<Page>;
  #session: Promise<CDPSession> | undefined;

  constructor(page: () => Promise<Page>) {
    this.#page = page;
  }
  attach() {
    if (this.#session !== undefined) throw new Error('Debugger is already attached to the target');
    this.#session = this.#page().then((page) => page.context().newCDPSession(page));
  }
  isAttached() {
    return this.#session !== undefined;
  }
  async sendCommand(method: string, parameters?: Record<string, unknown>): Promise<unknown> {
    if (this.#session === undefined) throw new Error('No target available');
    const session = await this.#session;
    return Reflect.apply(session.send, session, [method, parameters]);
  }
}
