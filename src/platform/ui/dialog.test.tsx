import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Dialog } from './index.ts';

const out = renderToStaticMarkup(
  <Dialog id="retract" open="撤回登记" fallbackHref="/spells/1/retract" title="撤回这条登记？">
    <p>以后可以重新登记。</p>
  </Dialog>,
);

test('a button opens it and another closes it, without script', () => {
  expect(out).toMatch(/<button type="button" class="[^"]*dialog-open" popovertarget="retract">撤回登记/i);
  expect(out).toMatch(/popovertarget="retract" popovertargetaction="hide">关闭/i);
  expect(out).toContain('<dialog id="retract" popover="auto"');
});

test('it is named by its heading, which takes the focus', () => {
  expect(out).toContain('aria-labelledby="retract-title"');
  expect(out).toMatch(/<h2 id="retract-title" tabindex="-1" autofocus="">撤回这条登记？/i);
});

test('a page asks the same where dialogs need script', () => {
  expect(out).toContain('href="/spells/1/retract"');
});
