import type { Page } from 'playwright-core';
import { COMMON_CHARACTERS } from './common-characters.ts';
import type { Finding } from './finding.ts';

const LONGEST = 45;
const MEAN = 25;
/** Fewer sentences than these say nothing about a mean. */
const ENOUGH = 8;
const COMMON_SHARE = 0.98;
/** Words of offices, and the distant 您. */
const STIFF = /予以|相关|进行|按规定|符合条件|您/g;

/**
 * Text of a page for the public or seekers that is not plain: sentences too long, stiff words, rare characters. What is
 * quoted (law, `q`, `blockquote`, `cite`), typed by others (names of units and people, marked translate=no) or written
 * for programs (`code`, `pre`) is not the product's own speech.
 */
export async function plainFindings(page: Page): Promise<Finding[]> {
  return plainTextFindings(await page.evaluate(ownBlocks));
}

/** As {@link plainFindings}, of blocks of text: paragraphs, cells, headings. */
export function plainTextFindings(blocks: readonly string[]): Finding[] {
  const found = (where: string, what: string): Finding => ({ check: 'plain text', where, what });
  const sentences = blocks
    .flatMap((block) => block.split(/[。！？；\n]/))
    .filter((s) => /\p{Script=Han}/u.test(s));
  const lengths = sentences.map(lengthOf);
  const findings = sentences
    .filter((s) => lengthOf(s) > LONGEST)
    .map((s) => found(s.slice(0, 30), `a sentence of ${lengthOf(s)} characters, at most ${LONGEST}`));
  const mean = lengths.reduce((sum, n) => sum + n, 0) / lengths.length;
  if (lengths.length >= ENOUGH && mean > MEAN)
    findings.push(found('page', `sentences of ${mean.toFixed(1)} characters on average, at most ${MEAN}`));
  for (const block of blocks)
    for (const [word] of block.matchAll(STIFF)) findings.push(found(block.slice(0, 30), `says ${word}`));
  const characters = [...blocks.join('')].filter((c) => /\p{Script=Han}/u.test(c));
  const rare = characters.filter((c) => !COMMON_CHARACTERS.has(c));
  if (rare.length > characters.length * (1 - COMMON_SHARE))
    findings.push(found('page', `rare characters: ${[...new Set(rare)].join('')}`));
  return findings;
}

/** Length as it is read: spaces and signs aside; a number, a foreign word or the name of a law counts as one. */
function lengthOf(sentence: string): number {
  return [
    ...sentence
      .replace(/《[^》]*》/g, '1')
      .replace(/[\p{P}\p{S}\s]/gu, '')
      .replace(/[A-Za-z0-9]+/g, '1'),
  ].length;
}

/** Runs in the page: text of each innermost block in `main` that is seen and the product's own. */
function ownBlocks(): string[] {
  const foreign = 'q, blockquote, cite, code, pre, [translate=no], .vh';
  const blocks = document.querySelectorAll<HTMLElement>(
    'main :is(p, li, dt, dd, td, th, h1, h2, h3, h4, label, legend, summary, figcaption, caption)',
  );
  return [...blocks]
    .filter((e) => e.checkVisibility() && !e.closest(foreign) && !e.querySelector('p, li, dd, td'))
    .map((e) => {
      const copy = e.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll(foreign)) part.remove();
      return (copy.textContent ?? '').trim();
    })
    .filter((text) => text !== '');
}
