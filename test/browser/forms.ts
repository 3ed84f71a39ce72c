import type { Page } from 'playwright-core';
import { answered } from './answered.ts';
import type { Finding } from './finding.ts';

const MAIN_FORM = 'main form[method=post]:has(.field, .level)';

/** Sends the page's form with nothing in it and looks at what comes back: a way to every error, and kind to the reader. */
export async function emptyFormFindings(page: Page): Promise<Finding[]> {
  const form = page.locator(MAIN_FORM).last();
  for (const field of await form
    .locator('input[type=text], input[type=search], input[type=tel], input[type=password], textarea')
    .all()) {
    await field.fill('');
  }
  await form.locator('input[type=radio]').evaluateAll((radios) => {
    for (const radio of radios) (radio as HTMLInputElement).checked = false;
  });
  await answered(page, () => form.locator('button').first().click());
  return refusedFindings(page);
}

/** A refused form: title, summary, a link to each field, the field marked and described. */
async function refusedFindings(page: Page): Promise<Finding[]> {
  const found = (what: string, where = 'form'): Finding => ({ check: 'empty form', where, what });
  const summary = page.locator('.error-summary');
  if ((await summary.count()) !== 1) return [found('was not refused with a summary')];
  const findings: Finding[] = [];
  if (!(await page.title()).startsWith('错误：')) findings.push(found('the title does not say so'));
  const links = summary.locator('a');
  const said = Number(/有 (\d+) 处/.exec(await summary.innerText())?.[1]);
  if (said !== (await summary.locator('li').count())) findings.push(found('the number of errors is wrong'));
  for (const link of await links.all()) {
    const text = await link.innerText();
    await link.press('Enter');
    const at = await page.evaluate(() => {
      const e = document.activeElement;
      const ids = (e?.closest('fieldset') ?? e)?.getAttribute('aria-describedby')?.split(' ') ?? [];
      return {
        invalid: Boolean(e?.closest('[aria-invalid=true]')),
        described: ids.some((id) => document.getElementById(id)),
      };
    });
    if (!at.invalid) findings.push(found('its link does not lead to a field marked invalid', text));
    else if (!at.described) findings.push(found('its field is not described', text));
  }
  return findings;
}
