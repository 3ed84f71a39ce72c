import type { Page } from 'playwright-core';
import { axeFindings } from './axe.ts';
import { documentFindings } from './document.ts';
import { lineOf } from './finding.ts';
import { keyboardFindings } from './keyboard.ts';
import { reflowFindings } from './reflow.ts';
import { spacingFindings } from './spacing.ts';
import { TARGET, targetFindings } from './targets.ts';

/** Who the page is for: AAA and 44 px for the public and seekers, AA and 24 px for staff. Read from the page itself. */
async function isStrict(page: Page): Promise<boolean> {
  return (await page.locator('html').getAttribute('data-audience')) !== 'staff';
}

/** Every automatic check of the bar on the page as it stands. Expect `[]`; each line says which check, where, what. */
export async function checkPage(page: Page): Promise<string[]> {
  const strict = await isStrict(page);
  const findings = [
    ...(await documentFindings(page)),
    ...(await axeFindings(page, strict)),
    ...(await targetFindings(page, strict ? TARGET.strict : TARGET.staff)),
    ...(await keyboardFindings(page)),
    ...(await spacingFindings(page)),
    ...(await reflowFindings(page)),
  ];
  return findings.map(lineOf);
}
