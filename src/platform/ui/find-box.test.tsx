import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FindBox } from './find-box.tsx';

test('a find box posts, so that a number never stands in the address', () => {
  const html = renderToStaticMarkup(<FindBox name="查找档案" label="号码" value="林" />);
  expect(html).toContain('method="post"');
  expect(html).toContain('role="search"');
  expect(html).toContain('value="林"');
  expect(html).toMatch(/<label[^>]*for="f-text"/);
});
