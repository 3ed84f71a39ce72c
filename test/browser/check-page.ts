import type { Page } from 'playwright-core';
import { axeFindings } from './axe.ts';
import { colourAloneFindings } from './colour-alone.ts';
import { documentFindings } from './document.ts';
import { lineOf } from './finding.ts';
import { keyboardFindings } from './keyboard.ts';
import { motionFindings } from './motion.ts';
import { paperFindings } from './paper.ts';
import { plainFindings } from './plain.ts';
import { reflowFindings } from './reflow.ts';
import { snifferFindings } from './sniffer.ts';
import { spacingFindings } from './spacing.ts';
import { TARGET, targetFindings } from './targets.ts';

/** Who the page is for: AAA and 44 px for the public and seekers, AA and 24 px for staff. Read from the page itself. */
async function isStrict(page: Page): Promise<boolean> {
  return (await page.locator('html').getAttribute('data-audience')) !== 'staff';
}

/** Every automatic check of the bar on the page as it stands. Expect `[]`; each line says which check, where, what. */
export async function checkPage(page: Page): Promise<string[]> {
  return [...(await checkColours(page)), ...(await checkBoxes(page))];
}

/** The checks whose answer another palette can change: both checkers, motion, and what is said by colour. */
export async function checkColours(page: Page): Promise<string[]> {
  const strict = await isStrict(page);
  const findings = [
    ...(await motionFindings(page)),
    ...(await axeFindings(page, strict)),
    ...(await snifferFindings(page, strict)),
    ...(await colourAloneFindings(page)),
  ];
  return findings.map(lineOf);
}

/** The checks of the document, its text, its boxes and its keyboard. */
async function checkBoxes(page: Page): Promise<string[]> {
  const strict = await isStrict(page);
  const findings = [
    ...(await documentFindings(page)),
    ...(strict ? await plainFindings(page) : []),
    ...(await targetFindings(page, strict ? TARGET.strict : TARGET.staff)),
    ...(await keyboardFindings(page)),
    ...(await spacingFindings(page)),
    ...(await reflowFindings(page)),
    ...(await paperFindings(page)),
  ];
  return findings.map(lineOf);
}
