import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CheckboxGroup } from './choice-group.tsx';
import { DateField } from './date-field.tsx';
import { Drafts, type DraftsHere } from './drafts.ts';
import { Form, type FormProps } from './form.tsx';
import { KeptForm } from './kept-form.ts';
import { TextField } from './text-field.tsx';

const ID = '0190a000-0000-7000-8000-000000000001';
const NONE: DraftsHere = { at: '/people/new', days: 30, offers: [], opened: null };
const OFFER = { id: ID, keptOn: '2024-03-05', href: `/people/new?draft=${ID}` };

const drawn = (here: DraftsHere | null, props: Partial<FormProps> = {}) =>
  renderToStaticMarkup(
    <Drafts value={here}>
      <Form submit="保存" keep {...props}>
        <TextField name="name" label="姓名" value="林一" />
        <CheckboxGroup name="skills[]" label="技能" options={[{ value: 'a', text: '甲' }]} values={['a']} />
        <DateField name="on" label="日期" value="2024-01-02" />
      </Form>
    </Drafts>,
  );

test('a form is put aside by a second button, without script, as it stands', () => {
  const out = drawn(NONE, { keep: '林一' });
  expect(out).toContain('formAction="/drafts?at=%2Fpeople%2Fnew"');
  expect(out).toMatch(/value="林一" name="draft-about"/);
  // Enter in a field presses the first button: that one sends.
  expect(out.indexOf('>保存</button>')).toBeLessThan(out.indexOf('先存着，以后再填'));
  expect(out).toContain('保存 30 天');
  expect(out).not.toContain('选的文件存不了');
  expect(drawn(NONE, { encType: 'multipart/form-data' })).toContain('选的文件存不了');
});

test('no other form changes: where the page keeps nothing, or the form does not say so', () => {
  const plain = drawn(null, { keep: undefined } as Partial<FormProps>);
  expect(drawn(null)).toBe(plain);
  expect(drawn({ ...NONE, offers: [OFFER] }, { keep: undefined } as Partial<FormProps>)).toBe(plain);
  expect(plain).not.toContain('draft');
});

test('whoever comes back is offered what they put aside', () => {
  const out = drawn({ ...NONE, offers: [OFFER] });
  expect(out).toContain('你 3月5日存了一份没填完的。');
  expect(out).toContain(`href="/people/new?draft=${ID}"`);
  expect(out).toContain(`href="/drafts?drop=${ID}&amp;back=%2Fpeople%2Fnew"`);
  expect(out).toContain('value="林一"');
  const two = drawn({ ...NONE, offers: [OFFER, { ...OFFER, id: '2', keptOn: '2024-03-04' }] });
  expect(two).toContain('不要了<span class="vh">，第 2 份</span>');
});

const opened = {
  id: ID,
  basedOn: 'v1',
  values: { name: '', 'on-year': '2024', 'on-month': '2', 'on-day': '' },
};
const GONE_ON: DraftsHere = { ...NONE, at: OFFER.href, offers: [OFFER], opened };

test('one that is gone on with stands as it was left, also where something was taken out', () => {
  const out = drawn(GONE_ON, { hidden: { basedOn: 'v1' } });
  expect(out).toContain('你 3月5日填的都在下面');
  expect(out).not.toContain('林一');
  expect(out).not.toContain('checked');
  expect(out).toMatch(/name="on-month"[^>]*value="2"/);
  expect(out).toMatch(/name="on-day"[^>]*value=""/);
  expect(out).not.toContain('有人改过');
  expect(out).toContain(`formAction="/drafts?at=${encodeURIComponent(OFFER.href)}"`);
});

test('a draft of an older version says so', () => {
  expect(drawn(GONE_ON, { hidden: { basedOn: 'v2' } })).toContain('你存了以后，这里的内容有人改过');
});

test('what came back from sending wins over the draft', () => {
  const out = drawn(GONE_ON, { values: { name: '林二' }, errors: [{ field: 'name', text: '请再看' }] });
  expect(out).toContain('value="林二"');
  expect(out).not.toContain('3月5日');
  expect(out).toContain('先存着，以后再填');
});

test('a form that was put aside too late, after the session ran out, is shown again', () => {
  const out = renderToStaticMarkup(
    <KeptForm value={{ page: '/people/new', sentTo: '/drafts', values: { name: '林三' } }}>
      {drawnIn(NONE)}
    </KeptForm>,
  );
  expect(out).toContain('value="林三"');
});

function drawnIn(here: DraftsHere) {
  return (
    <Drafts value={here}>
      <Form submit="保存" keep>
        <TextField name="name" label="姓名" />
      </Form>
    </Drafts>
  );
}

test('a form that is refused without drafts does not tick again what was unticked, nor what was emptied', () => {
  const errors = [{ field: 'name', text: '请填姓名' }];
  const out = drawn(null, { values: { 'on-year': '2024', 'on-month': '', 'on-day': '' }, errors });
  expect(out).not.toContain('checked');
  expect(out).not.toContain('value="林一"');
  // Before it is sent it shows the record.
  expect(drawn(null)).toContain('checked');
});
