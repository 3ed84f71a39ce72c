import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Progress } from './index.ts';

const draw = (on: boolean, value: number | null = 300) =>
  renderToStaticMarkup(
    <Progress
      label="正在核对"
      value={value}
      max={1200}
      text="已核对 300 行，共 1,200 行。"
      leave="一般要 2 分钟。离开也会做完。"
      refreshHref="/roster/1"
      follow={{ on, onHref: '/roster/1?follow=1', offHref: '/roster/1' }}
    />,
  );

test('says in words how far it is and what becomes of it when one leaves', () => {
  const out = draw(false);
  expect(out).toContain('<p>已核对 300 行，共 1,200 行。</p>');
  expect(out).toContain('离开也会做完。');
  expect(out).toMatch(/<progress aria-labelledby="[^"]+" max="1200" value="300">/);
});

test('reloads by itself only when asked, and stops when asked', () => {
  expect(draw(false)).not.toContain('http-equiv');
  expect(draw(false)).toContain('<a href="/roster/1?follow=1">每 15 秒自动更新</a>');
  expect(draw(true)).toContain('<meta http-equiv="refresh" content="15"/>');
  expect(draw(true)).toContain('<a href="/roster/1">停止自动更新</a>');
});

test('an unknown total shows a bar without a value', () => {
  expect(draw(false, null)).not.toContain('value=');
});
