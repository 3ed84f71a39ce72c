import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CheckboxGroup, DateField, DEMAND_WORDS, Form, joinDate, LevelField, RadioGroup } from './index.ts';

const html = (element: ReactElement) => renderToStaticMarkup(element);
const OPTIONS = [
  { value: 'a', text: '全职' },
  { value: 'b', text: '居家', hint: '在家上班。' },
];

describe('choices', () => {
  test('stand in a fieldset whose legend is the question', () => {
    const out = html(<RadioGroup name="form" label="工作方式" options={OPTIONS} value="b" />);
    expect(out).toMatch(/^<fieldset[^>]*><legend[^>]*>工作方式<\/legend>/);
    expect(out).toMatch(/<input[^>]*id="f-form"[^>]*value="a"\/>/);
    expect(out).toMatch(/<input[^>]*aria-describedby="f-form-2-hint-of"[^>]*checked=""[^>]*value="b"\/>/);
  });

  test('the first control carries the id that an error links to', () => {
    const out = html(
      <Form errors={[{ field: 'needs', text: '最多选 1 项。' }]} values={{ 'needs[]': ['a', 'b'] }}>
        <CheckboxGroup name="needs[]" label="便利" options={OPTIONS} />
      </Form>,
    );
    expect(out).toMatch(/<input id="f-needs" type="checkbox"/);
    expect(out).toContain('aria-describedby="f-needs-error"');
    expect(out.match(/checked=""/g)).toHaveLength(2);
  });
});

describe('dates', () => {
  test('three boxes, filled from a civil date without leading zeros', () => {
    const out = html(<DateField name="birth" label="出生日期" value="1990-03-07" birthday />);
    expect(out).toMatch(/id="f-birth"[^>]*autoComplete="bday-year"[^>]*name="birth-year"[^>]*value="1990"/);
    expect(out).toMatch(/name="birth-month"[^>]*value="3"/);
    expect(out).toMatch(/name="birth-day"[^>]*value="7"/);
    expect(out).not.toContain('maxlength');
  });

  test('keep what was typed, right or wrong', () => {
    const out = html(
      <Form values={{ 'birth-year': '1990', 'birth-month': '13', 'birth-day': '' }}>
        <DateField name="birth" label="出生日期" value="1988-01-01" />
      </Form>,
    );
    expect(out).toMatch(/name="birth-month"[^>]*value="13"/);
    expect(out).toMatch(/name="birth-day"[^>]*value=""/);
  });

  test('join to one text, also when all of it was pasted into the first box', () => {
    expect(joinDate({ 'd-year': ' 1990', 'd-month': '3', 'd-day': '7' }, 'd')).toBe('1990-3-7');
    expect(joinDate({ 'd-year': '1990年3月7日', 'd-month': '', 'd-day': '' }, 'd')).toBe('1990年3月7日');
    expect(joinDate({}, 'd')).toBe('');
  });
});

describe('levels', () => {
  test('not assessed is chosen for null, and is not 0', () => {
    expect(html(<LevelField name="stand" label="站立" value={null} />)).toMatch(
      /<input id="f-stand"[^>]*checked=""[^>]*value=""/,
    );
    expect(html(<LevelField name="stand" label="站立" value={0} />)).toMatch(
      /<input id="f-stand-0"[^>]*checked=""[^>]*value="0"/,
    );
  });

  test('six answers, each with its number and word', () => {
    const out = html(<LevelField name="stand" label="站立" words={DEMAND_WORDS} />);
    expect(out.match(/type="radio"/g)).toHaveLength(6);
    expect(out).toMatch(/4<\/span> 一直需要/);
  });

  test('what was typed wins, also when it is "not assessed"', () => {
    const out = html(
      <Form values={{ stand: '' }}>
        <LevelField name="stand" label="站立" value={3} />
      </Form>,
    );
    expect(out).toMatch(/<input id="f-stand"[^>]*checked=""/);
  });
});
