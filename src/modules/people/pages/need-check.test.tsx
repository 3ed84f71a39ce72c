import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NeedCheck } from './need-check.tsx';
import { withChoices } from './need-proposal.ts';

const typed = {
  wantsWork: 'yes',
  occupations: '打包的',
  'forms[]': ['REMOTE', 'FULL_TIME'],
  basedOn: 'none',
};
const proposal = {
  occupations: [
    {
      written: '打包的',
      choices: [{ code: '6-31-05-00', name: '包装工', certainty: 80, why: ['打包'] }],
    },
  ],
  skills: [],
} as unknown as Parameters<typeof NeedCheck>[0]['proposal'];
const html = renderToStaticMarkup(<NeedCheck proposal={proposal} typed={typed} breadcrumbs={[]} />);

test('all that was typed goes along, whichever button is pressed', () => {
  for (const [name, value] of [
    ['wantsWork', 'yes'],
    ['occupations', '打包的'],
    ['forms[]', 'REMOTE'],
    ['forms[]', 'FULL_TIME'],
    ['basedOn', 'none'],
  ])
    expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
});

test('one button keeps, one goes back to the form; Enter means the first', () => {
  const buttons = [...html.matchAll(/<button[^>]*>([^<]+)<\/button>/g)].map(([tag, text]) => [
    /value="(\w+)"/.exec(tag)?.[1],
    text,
  ]);
  expect(buttons).toEqual([
    ['send', '就这样保存'],
    ['change', '返回修改'],
  ]);
  expect(html).not.toContain('href="/my/need"');
});

test('the button says nothing of the need itself', () => {
  expect(withChoices({ step: 'send', wantsWork: 'yes', occupations: '', skills: '' })).toEqual({
    wantsWork: 'yes',
    occupations: [],
    skills: [],
  });
});
