import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CheckAnswers, inFours, Receipt } from './index.ts';

const out = renderToStaticMarkup(
  <CheckAnswers
    submit="登记"
    typed={{ name: '张小明', needs: ['ramp', 'sign'] }}
    answers={[
      { field: 'name', term: '姓名', value: '张小明' },
      { field: 'phone', term: '联系电话', value: '' },
    ]}
  />,
);

test('each answer has its own way to change it, named after it', () => {
  expect(out).toContain('<dt>姓名</dt><dd>张小明</dd>');
  expect(out).toMatch(/value="change:name"[^>]*>修改<span class="vh">姓名<\/span>/);
  expect(out).toContain('没有填');
});

test('what was typed is posted again, lists whole, and nothing stands in an address', () => {
  expect(out).toMatch(/<form[^>]*method="post"/);
  expect(out.match(/name="needs" value="(ramp|sign)"/g)).toHaveLength(2);
  expect(out).not.toContain('href');
});

test('one button sends', () => {
  expect(out.match(/value="send"/g)).toHaveLength(1);
});

test('numbers are read in fours', () => {
  expect(inFours('1717380000000042')).toBe('1717 3800 0000 0042');
  expect(inFours('171738')).toBe('1717 38');
  const receipt = renderToStaticMarkup(
    <Receipt title="已登记" number="17173842" date="2024年6月3日">
      <p>有问题找经办人。</p>
    </Receipt>,
  );
  expect(receipt).toContain('<strong>1717 3842</strong>');
});
