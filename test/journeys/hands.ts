import type { Page } from 'playwright-core';
import { answered } from '../browser/answered.ts';

/** Stops after which a page counts as having no such control. */
const LIMIT = 120;

/** Two hands on a keyboard, or one switch that sends Tab and Enter: every press is counted, typing is not. */
export class Hands {
  presses = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.#page.keyboard.press(key);
  }

  /** Presses a key that asks for another page, and waits for it. */
  async go(key = 'Enter'): Promise<void> {
    const here = await this.at();
    try {
      await answered(this.#page, () => this.press(key));
    } catch (cause) {
      throw new Error(`${key} on “${here}” leads nowhere`, { cause });
    }
  }

  /** By the link that every page begins with, past the header. */
  async skip(): Promise<void> {
    await this.press('Tab');
    if ((await this.at()) !== '跳到主要内容') throw new Error(`the page begins with “${await this.at()}”`);
    await this.press('Enter');
  }

  /** Tab until the control with this name has the focus, past the end of the page to its top. Throws where no stop has it. */
  async tabTo(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    let ends = 0;
    for (let n = 0; n < LIMIT; n += 1) {
      await this.press('Tab');
      const here = await this.at();
      if (typeof name === 'string' ? here === name : name.test(here)) return;
      if (here === '' && (ends += 1) > 1) break;
      passed.push(here);
    }
    throw new Error(`Tab never reaches “${name}”, only: ${passed.join(' | ')}`);
  }

  /** Types into the control that has the focus. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Visible name of what has the focus; '' for the page itself. */
  at(): Promise<string> {
    return this.#page.evaluate(focusedName);
  }
}

/** Runs in the page. */
function focusedName(): string {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return '';
  const labels = 'labels' in e ? [...((e as HTMLInputElement).labels ?? [])] : [];
  const named = document.getElementById(e.getAttribute('aria-labelledby') ?? '');
  const text =
    labels[0]?.textContent ?? named?.textContent ?? e.getAttribute('aria-label') ?? e.textContent ?? '';
  return text.replace(/\s+/g, ' ').trim();
}
