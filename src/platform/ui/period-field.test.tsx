import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DateRangeField, Form, joinPeriod, PeriodField } from './index.ts';

const html = renderToStaticMarkup;

test('one legend, two named controls, the parts of a year in words', () => {
  const out = html(<PeriodField name="when" label="统计时间" value="2024-Q2" />);
  expect(out).toMatch(/<legend[^>]*>统计时间<\/legend>/);
  expect(out).toContain('name="when-of" value="2024"');
  expect(out).toMatch(/<option value="Q2" selected="">第二季度<\/option>/);
  expect(out.match(/<option /g)).toHaveLength(17);
});

test('a year alone is the whole year; a month stands in two digits', () => {
  expect(html(<PeriodField name="when" label="时间" value="2024" />)).toContain(
    '<option value="" selected="">',
  );
  expect(html(<PeriodField name="when" label="时间" value="2024-03" />)).toContain(
    '<option value="03" selected="">',
  );
});

test('what was typed wins, and the error belongs to the group', () => {
  const out = html(
    <Form
      values={{ 'when-of': '二四年', 'when-part': '12' }}
      errors={[{ field: 'when', text: '年份要写四个数字。' }]}
      submit="看"
    >
      <PeriodField name="when" label="时间" value="2024" />
    </Form>,
  );
  expect(out).toContain('value="二四年"');
  expect(out).toContain('<option value="12" selected="">');
  expect(out).toMatch(/<fieldset[^>]*aria-describedby="f-when-error"/);
});

test('the parts make one text; a whole period may stand in the box', () => {
  expect(joinPeriod({ 'when-of': ' 2024 ', 'when-part': 'Q1' }, 'when')).toBe('2024-Q1');
  expect(joinPeriod({ 'when-of': '2024年3月', 'when-part': '' }, 'when')).toBe('2024年3月');
  expect(joinPeriod({ 'when-part': '03' }, 'when')).toBe('');
});

test('a range is a named group of two dates', () => {
  const out = html(
    <DateRangeField from="from" to="to" label="开始工作的日子" values={{ from: '2024-03-01' }} />,
  );
  const id = /role="group" aria-labelledby="([^"]+)"/.exec(out)?.[1] ?? 'none';
  expect(out).toContain(`id="${id}">开始工作的日子`);
  expect(out).toContain('name="from-year" value="2024"');
  expect(out).toContain('name="to-day" value=""');
});
