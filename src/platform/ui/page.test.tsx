import type { ReactElement } from 'react';
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import {
  DateField,
  errorsOf,
  FieldNamesContext,
  fieldNames,
  Form,
  Page,
  RadioGroup,
  TextField,
  type FieldError,
} from './index.ts';

const html = (element: ReactElement) => renderToStaticMarkup(element);

test('the title names the page and the product; there is one h1 in one main', () => {
  const out = html(<Page title="岗位库" />);
  expect(out).toContain('<title>岗位库 · 助业</title>');
  expect(out.match(/<h1>岗位库<\/h1>/g)).toHaveLength(1);
  expect(out).toContain('<main id="main" tabindex="-1">');
});

test('errors come first in main, are said in the title, and lead to their fields', () => {
  const errors = [
    { field: 'name', text: '请填写姓名。' },
    { field: 'birth', text: '请填写出生日期。' },
  ];
  const out = html(
    <Page title="登记" errors={errors}>
      <Form errors={errors}>
        <TextField name="name" label="姓名" />
        <DateField name="birth" label="出生日期" />
      </Form>
    </Page>,
  );
  expect(out).toContain('<title>错误：登记 · 助业</title>');
  expect(out).toMatch(
    /<main[^>]*><section class="error-summary" tabindex="-1" autofocus="".*?<div role="alert">/,
  );
  expect(out).toContain('有 2 处需要修改');
  for (const [, id] of out.matchAll(/<a href="#(f-[^"]+)"/g)) expect(out).toContain(`id="${id}"`);
  expect(out.match(/<a href="#f-/g)).toHaveLength(2);
});

test('where the server draws the page, the summary says which field each error is of, in their order', async () => {
  const errors = ['sex', 'home', 'age', 'name'].map((field) => ({ field, text: '这一项没有填。' }));
  errors.push({ field: 'birth', text: '出生日期不对。' });
  const page = (
    <FieldNamesContext value={fieldNames()}>
      <Page title="登记" errors={errors}>
        <Form errors={errors}>
          <TextField name="name" label="姓名" required />
          <RadioGroup name="sex" label={<b>性别</b>} options={[{ value: 'F', text: '女' }]} />
          <TextField name="home" label="你住在哪里？" />
          <DateField name="birth" label="出生日期" />
        </Form>
      </Page>
    </FieldNamesContext>
  );
  const out = await new Promise<string>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
      onError: reject,
    });
  });
  const said = [...out.matchAll(/<a href="#f-(\w+)">([^<]+)/g)].map((m) => `${m[1]} ${m[2]}`);
  expect(said).toEqual([
    'age 这一项没有填。',
    'name 姓名：这一项没有填。',
    'sex 性别：这一项没有填。',
    'home 这一项没有填。',
    'birth 出生日期不对。',
  ]);
});

test('an error of the whole form is a sentence, not a link', () => {
  const out = html(<Page title="登记" errors={errorsOf({ message: '已经登记过。', fields: [] })} />);
  expect(out).toContain('<li>已经登记过。</li>');
});

test('the way up starts at the start page', () => {
  const out = html(<Page title="张明" breadcrumbs={[{ text: '人员', href: '/people' }]} />);
  expect(out).toMatch(/aria-label="当前位置".*href="\/".*href="\/people"/);
});

test('a second form of the page has ids of its own, until it is the one to mend', () => {
  const forms = (errors: FieldError[]) =>
    html(
      <Page title="推荐">
        <Form>
          <TextField name="reason" label="录用说明" />
        </Form>
        <Form label="本人不去" errors={errors}>
          <TextField name="reason" label="原因" />
        </Form>
      </Page>,
    );
  const ids = (out: string) => [...out.matchAll(/<input[^>]* id="([^"]+)"/g)].map((m) => m[1]);
  expect(new Set(ids(forms([]))).size).toBe(2);
  expect(ids(forms([{ field: 'reason', text: '请写原因。' }]))[1]).toBe('f-reason');
});

test('a field may carry the heading', () => {
  const out = html(
    <Page title="你叫什么？" heading="inside">
      <TextField name="name" label="你叫什么？" asHeading />
    </Page>,
  );
  expect(out.match(/<h1/g)).toHaveLength(1);
});
