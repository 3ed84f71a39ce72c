import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FileField, Form, NumberField, SelectField, TextArea, TextField } from './index.ts';

const html = (element: ReactElement) => renderToStaticMarkup(element);
const WRONG = [{ field: 'x', text: '请填写。' }];

const FIELDS: Record<string, ReactElement> = {
  TextField: <TextField name="x" label="名称" hint="写全称。" />,
  NumberField: <NumberField name="x" label="名称" hint="写全称。" />,
  TextArea: <TextArea name="x" label="名称" hint="写全称。" />,
  SelectField: <SelectField name="x" label="名称" hint="写全称。" options={[{ value: '1', text: '一' }]} />,
  FileField: <FileField name="x" label="名称" hint="写全称。" />,
};

describe.each(Object.entries(FIELDS))('%s', (_, field) => {
  test('has a label and is described by its hint', () => {
    const out = html(field);
    expect(out).toContain('<label class="field-label" for="f-x">名称</label>');
    expect(out).toContain('<div class="field-hint" id="f-x-hint">写全称。</div>');
    expect(out).toContain('aria-describedby="f-x-hint"');
    expect(out).not.toContain('aria-invalid');
  });

  test('takes its error from the form: said in words, described, marked invalid', () => {
    const out = html(<Form errors={WRONG}>{field}</Form>);
    expect(out).toContain('aria-invalid="true"');
    expect(out).toContain('aria-describedby="f-x-hint f-x-error"');
    expect(out).toMatch(/id="f-x-error".*错误：.*请填写。/);
  });
});

test('what was typed wins over what stood there', () => {
  const out = html(
    <Form values={{ x: '三千二' }}>
      <NumberField name="x" label="月工资" value={3200} />
    </Form>,
  );
  expect(out).toContain('value="三千二"');
});

test('what stood there is shown when nothing was typed', () => {
  expect(html(<TextArea name="x" label="说明" value="会打字" />)).toContain('会打字</textarea>');
  const select = (
    <SelectField name="x" label="县" empty="请选择" value="2" options={[{ value: '2', text: '二' }]} />
  );
  expect(html(select)).toContain('<option value="2" selected="">二</option>');
});

test('a password never comes back', () => {
  const out = html(
    <Form values={{ x: 'secret' }}>
      <TextField name="x" label="密码" type="password" autoComplete="current-password" />
    </Form>,
  );
  expect(out).not.toContain('secret');
  expect(out).toContain('autoComplete="current-password"');
});

test('required and optional are said in words', () => {
  expect(html(<TextField name="x" label="姓名" required />)).toMatch(
    /姓名.*（必填）.*<input[^>]* required=""/,
  );
  expect(html(<TextField name="x" label="姓名" optional />)).toContain('（选填）');
});

test('a unit is read with its number', () => {
  const out = html(<NumberField name="x" label="月工资" unit="元/月" hint="税前。" />);
  expect(out).toContain('aria-describedby="f-x-unit f-x-hint"');
  expect(out).toContain('inputMode="numeric"');
});

test('one question a page: the label is the heading', () => {
  expect(html(<TextField name="x" label="你叫什么？" asHeading />)).toMatch(/<h1[^>]*><label/);
});

test('what a person wrote is text, never markup', () => {
  const out = html(
    <Form values={{ x: '"><script>alert(1)</script>' }}>
      <TextField name="x" label="姓名" />
    </Form>,
  );
  expect(out).not.toContain('<script>');
});
