import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

/** What a page says by colour, and what must say it beside: a word, a picture, an edge or a line. */
export async function colourAloneFindings(page: Page): Promise<Finding[]> {
  const alone = await page.evaluate(saidByColour);
  return alone.map(([where, what]) => ({ check: 'colour alone', where, what }));
}

/** Runs in the page: pairs of where and what. */
function saidByColour(): [string, string][] {
  const found: [string, string][] = [];
  const need = (selector: string, what: string, has: (e: Element) => boolean) => {
    for (const e of document.querySelectorAll(selector)) {
      if (!e.checkVisibility() || has(e)) continue;
      found.push([`${e.tagName.toLowerCase()} ${(e.textContent ?? '').trim().slice(0, 20)}`, what]);
    }
  };
  const text = (e: Element | null) => (e?.textContent ?? '').trim();
  const picture = (e: Element) => e.querySelector('svg') !== null;
  const edge = (e: Element) => {
    const style = getComputedStyle(e);
    const widths = [style.borderBottomWidth, style.borderTopWidth, style.borderLeftWidth];
    return widths.some((width) => Number.parseFloat(width) >= 2);
  };
  const bold = (e: Element) => Number(getComputedStyle(e).fontWeight) >= 600;
  const underlined = (e: Element) => getComputedStyle(e).textDecorationLine.includes('underline');

  need('.tag', 'a state without a word and a picture', (e) => text(e) !== '' && picture(e));
  need('.notice', 'a message without a picture', picture);
  need(
    '[aria-current="page"], [aria-current="true"]',
    'where one stands, by colour alone',
    (e) => edge(e) || bold(e),
  );
  need('[aria-invalid="true"]', 'an error without its sentence', (e) => {
    const ids = (e.closest('fieldset') ?? e).getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.some((id) => text(document.getElementById(id)) !== '');
  });
  // With nothing but the link there is no text from which it must be told.
  need(
    'main :is(p, li, dd, td) > a',
    'a link in a text that only its colour shows',
    (e) => text(e) === text(e.parentElement) || underlined(e) || edge(e),
  );
  return found;
}
