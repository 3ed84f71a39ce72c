import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe could not decide and a person has: rule, and why it is no problem here. `identical-links-same-purpose`
 * always says "incomplete" and is never signed: two links of one name must lead to one place.
 */
const CHART_WORDS = {
  selector: /(^|> )(text|\.chart-name|\.chart-label)(\[|:|\.|$)/,
  reason:
    'words of a chart are drawn in ink or in the hue of their line, with an outline of the paper around them; those pairs are proved in tokens.test.ts, the numbers stand again in the table below',
};
const SIGNED: readonly { rule: string; selector: RegExp; reason: string }[] = [
  { rule: 'color-contrast', ...CHART_WORDS },
  { rule: 'color-contrast-enhanced', ...CHART_WORDS },
];

/** Runs in the page. What styles hold open on a wide screen is open to every reader; axe looks at the attribute alone. */
function holdOpen(): void {
  for (const details of document.querySelectorAll('details'))
    if (!details.querySelector('summary')?.checkVisibility()) details.open = true;
}

/** Violations and unsigned undecided cases of every rule of the bar; `strict` adds AAA, for public and seeker pages. */
export async function axeFindings(page: Page, strict: boolean): Promise<Finding[]> {
  await page.evaluate(holdOpen);
  const result = await new AxeBuilder({ page })
    // What passed is not read, and telling it costs more than the rest; pages have no frames, so no second page is needed.
    .options({ resultTypes: ['violations', 'incomplete'] })
    .setLegacyMode(true)
    .withTags(strict ? [...TAGS, 'wcag2aaa'] : TAGS)
    .analyze();
  const found = (kind: string, rules: typeof result.violations) =>
    rules.flatMap((rule) =>
      rule.nodes.map((node) => ({
        check: `axe ${kind} ${rule.id}`,
        where: node.target.join(' '),
        what: node.failureSummary?.split('\n').slice(1).join(' ').trim() || rule.help,
      })),
    );
  const undecided = found('undecided', result.incomplete).filter(
    (finding) => !SIGNED.some((s) => finding.check.endsWith(s.rule) && s.selector.test(finding.where)),
  );
  return [...found('violation', result.violations), ...undecided];
}
