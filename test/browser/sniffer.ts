import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

const SOURCE = readFileSync(
  createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js'),
  'utf8',
);

interface Message {
  readonly code: string;
  readonly text: string;
  readonly where: string;
}

/** What HTML_CodeSniffer calls an error and a person has judged to be none here: its code, where, and why. */
const SIGNED: readonly { code: RegExp; where: RegExp; reason: string }[] = [
  {
    code: /H59\.1$/,
    where: /^link/,
    reason:
      'HTML allows a stylesheet link in the body (body-ok); the one of the fallback font stands last so that it delays no text. The sniffer knows HTML 4.',
  },
  {
    code: /G141$/,
    where: /^h2\. 有 \d+ 处需要修改/,
    reason:
      'The summary of errors stands first in main, before the h1 and focused, as GOV.UK tests it with readers; no criterion wants the h1 to be the first heading.',
  },
];

/**
 * Errors of a second checker, of another house than axe: HTML_CodeSniffer, WCAG 2 AA for staff and AAA for the public and
 * seekers. Its warnings and notices ask a person to look; they are no findings.
 */
export async function snifferFindings(page: Page, strict: boolean): Promise<Finding[]> {
  // Evaluated, not added as an element: the pages' policy lets no script in.
  await page.evaluate(SOURCE);
  const errors = await page.evaluate(sniff, strict ? 'WCAG2AAA' : 'WCAG2AA');
  return errors
    .filter((e) => !SIGNED.some((s) => s.code.test(e.code) && s.where.test(e.where)))
    .map(({ code, text, where }) => ({ check: `sniffer ${code}`, where, what: text }));
}

/** Runs in the page. */
function sniff(standard: string): Promise<Message[]> {
  interface Told {
    readonly type: number;
    readonly code: string;
    readonly msg: string;
    readonly element: Element | Document;
  }
  interface Sniffer {
    readonly ERROR: number;
    process(standard: string, at: Document, done: () => void, failed: (reason: string) => void): void;
    getMessages(): Told[];
  }
  const sniffer = (globalThis as unknown as { HTMLCS: Sniffer }).HTMLCS;
  const nameOf = (e: Told['element']) =>
    'tagName' in e
      ? `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} ${(e.textContent ?? '').trim().slice(0, 20)}`
      : 'document';
  return new Promise((resolve, reject) => {
    const done = () => {
      const errors = sniffer.getMessages().filter((m) => m.type === sniffer.ERROR);
      resolve(errors.map((m) => ({ code: m.code, text: m.msg, where: nameOf(m.element) })));
    };
    sniffer.process(standard, document, done, (reason) => reject(new Error(reason)));
  });
}
