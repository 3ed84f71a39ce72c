import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

/** One place where Tab stops. */
export interface Stop {
  /** Place among the elements of the document; rising along the walk means document order. */
  readonly index: number;
  readonly name: string;
  readonly outline: number;
  readonly atCentre: boolean;
}

const LIMIT = 800;

/** Tabs from the top of the page to its end and says where the focus was at each stop. */
export async function tabStops(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(toTop);
  for (let n = 0; n < LIMIT; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopAtFocus);
    if (stop === null) return stops;
    stops.push(stop);
    if (stops.length > 1 && stop.index === stops[0]?.index) return stops.slice(0, -1);
  }
  return stops;
}

/** Runs in the page. Tab goes on from where the focus last was, so that place is moved to the top. */
function toTop(): void {
  const first = document.createElement('span');
  first.tabIndex = -1;
  document.body.prepend(first);
  first.focus();
  first.remove();
  window.scrollTo(0, 0);
}

/** Runs in the page. A radio group is one stop, wherever its chosen radio stands. */
function stopAtFocus(): Stop | null {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const style = getComputedStyle(e);
  // Of a link that wraps over two lines the middle of the box may lie beside the text: its first line counts.
  const b = e.getClientRects()[0] ?? e.getBoundingClientRect();
  const hit = document.elementFromPoint(
    Math.min(Math.max(b.left + b.width / 2, 0), innerWidth - 1),
    Math.min(Math.max(b.top + b.height / 2, 0), innerHeight - 1),
  );
  return {
    index: [...document.querySelectorAll('*')].indexOf(e),
    name: `${e.tagName.toLowerCase()} ${(e.textContent || e.getAttribute('name') || '').trim().slice(0, 20)}`,
    outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
    atCentre: hit !== null && (e.contains(hit) || hit.contains(e)),
  };
}

/** Each stop once, in document order, with an outline of at least 2 px, and nothing lying over it. */
export async function keyboardFindings(page: Page): Promise<Finding[]> {
  const stops = await tabStops(page);
  const expected = await page.evaluate(reachable);
  const seen = new Set(stops.map((s) => s.index));
  const findings = stops.flatMap((stop, n) => {
    const what: string[] = [];
    if (stop.outline < 2) what.push(`outline of ${stop.outline} px`);
    if (!stop.atCentre) what.push('something lies over it');
    if (stop.index <= (stops[n - 1]?.index ?? -1)) what.push('comes before the stop before it');
    return what.map((text) => ({ check: 'keyboard', where: stop.name, what: text }));
  });
  if (stops.length === LIMIT)
    findings.push({ check: 'keyboard', where: 'page', what: 'the walk does not end' });
  for (const control of expected) {
    if (!control.indexes.some((index) => seen.has(index))) {
      findings.push({ check: 'keyboard', where: control.name, what: 'Tab never reaches it' });
    }
  }
  return findings;
}

/** Runs in the page: every control that Tab must reach; the radios of one name together are one. */
function reachable(): { name: string; indexes: number[] }[] {
  const all = [...document.querySelectorAll('*')];
  const controls = document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
  );
  const groups = new Map<string, { name: string; indexes: number[] }>();
  for (const e of controls) {
    if (!e.checkVisibility()) continue;
    const radio = e instanceof HTMLInputElement && e.type === 'radio';
    const index = all.indexOf(e);
    const key = radio ? `radio ${e.name}` : String(index);
    const group = groups.get(key) ?? {
      name: radio ? key : `${e.tagName.toLowerCase()} ${(e.textContent ?? '').trim().slice(0, 20)}`,
      indexes: [],
    };
    group.indexes.push(index);
    groups.set(key, group);
  }
  return [...groups.values()];
}
