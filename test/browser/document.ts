import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

/** What the document itself must have: language, a title that names it, one h1, landmarks, one status region, no script. */
export async function documentFindings(page: Page): Promise<Finding[]> {
  const facts = await page.evaluate(() => {
    const count = (selector: string) => document.querySelectorAll(selector).length;
    return {
      lang: document.documentElement.lang,
      title: document.title,
      titles: count('head title'),
      h1: count('h1'),
      main: count('main'),
      banner: count('body > header'),
      contentinfo: count('body > footer'),
      status: count('[role=status]'),
      // Pages of staff may name a file of this house; script in the page itself never runs.
      scripts:
        document.documentElement.dataset['audience'] === 'staff'
          ? count('script:not([type=module][src^="/assets/scripts/"])')
          : // The pages where one comes in by a passkey or keeps them, which work without; and visits without a network.
            count(
              'script:not([type=module]:is([src="/assets/scripts/passkey.js"], [src="/assets/scripts/visits.js"]))',
            ),
    };
  });
  const wrong: string[] = [];
  if (facts.lang !== 'zh-CN') wrong.push(`lang is '${facts.lang}'`);
  if (!/.+ · 助业$/.test(facts.title)) wrong.push(`title is '${facts.title}'`);
  for (const once of ['titles', 'h1', 'main', 'banner', 'contentinfo', 'status'] as const) {
    if (facts[once] !== 1) wrong.push(`${once}: ${facts[once]}, must be 1`);
  }
  if (facts.scripts > 0) wrong.push(`${facts.scripts} script elements`);
  return wrong.map((what) => ({ check: 'document', where: 'html', what }));
}
