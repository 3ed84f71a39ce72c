import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { browserCommand } from '../browser/launch.ts';

/** A phone: a profile on the disk that outlives its browser, which may be killed at any moment. */
export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  start(): Promise<void>;
  /** As a battery that dies: no farewell to anything. */
  kill(): Promise<void>;
  /** Whether these bytes stand anywhere in the profile, in either encoding of text. */
  holds(text: string): string[];
  end(): Promise<void>;
}

/** Address at which a browser that has just started may be driven; it says so on its error output. */
function driverOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    browser.once('exit', () => reject(new Error(`the browser ended: ${said.slice(-500)}`)));
  });
}

export async function newPhone(): Promise<Phone> {
  const profile = mkdtempSync(join(tmpdir(), 'zhuye-phone-'));
  const { executablePath, args, ...more } = await browserCommand();
  let browser: ChildProcess | null = null;
  let context: BrowserContext | null = null;
  let page: Page | null = null;

  async function start(): Promise<void> {
    const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=zh-CN'];
    browser = spawn(executablePath, [...args, ...own, 'about:blank'], {
      ...more,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const driven = await chromium.connectOverCDP(await driverOf(browser));
    context = driven.contexts()[0] ?? null;
    page = (await context?.newPage()) ?? null;
    page?.setDefaultTimeout(10_000);
    await page?.setViewportSize({ width: 390, height: 780 });
  }

  async function kill(): Promise<void> {
    if (!browser?.pid) return;
    const gone = once(browser, 'exit');
    // The browser and its children, which are a group of their own.
    process.kill(-browser.pid, 'SIGKILL');
    await gone;
    browser = null;
  }

  function holds(text: string): string[] {
    const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
    return readdirSync(profile, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => {
        const bytes = readFileSync(file);
        return needles.some((needle) => bytes.includes(needle));
      });
  }

  return {
    get page() {
      if (!page) throw new Error('the phone is off');
      return page;
    },
    get context() {
      if (!context) throw new Error('the phone is off');
      return context;
    },
    start,
    kill,
    holds,
    async end() {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
