import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../doors/form.ts';
import { Form, Page, RadioGroup, SelectField, TextField } from '../../ui/index.ts';
import { saveNoticeSettings } from '../actions/save-settings.ts';
import { makeWechatCode, unbindWechat } from '../actions/wechat.ts';
import { noticeSettings } from '../queries/settings.ts';
import { ChannelFields } from './settings-channels.tsx';
import { WechatPart } from './settings-wechat.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, noticeSettings, {});
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const { act: wanted, ...choices } = input;
  if (wanted === 'wechat-code') {
    const made = await act(args, makeWechatCode, {});
    return made.ok ? { code: made.value.code } : refusedForm(made.problem, {});
  }
  if (wanted === 'wechat-off') {
    const ended = await act(args, unbindWechat, {});
    return ended.ok ? redirect('/notices/settings?done=wechat-unbound') : refusedForm(ended.problem, {});
  }
  const saved = await act(args, saveNoticeSettings, choices);
  return saved.ok ? redirect('/notices/settings?done=settings') : refusedForm(saved.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Exclude<Awaited<ReturnType<typeof action>>, Response>;
}

const QUIET = [
  { value: 'yes', text: '有，这段时间先不发' },
  { value: 'no', text: '没有，什么时候都可以发' },
];
const DIGEST = [
  { value: 'at-once', text: '马上告诉我' },
  { value: 'daily', text: '每天一次，合在一起' },
  { value: 'weekly', text: '每周一次，合在一起' },
];
const DAYS = ['一', '二', '三', '四', '五', '六', '日'].map((day, index) => ({
  value: String(index + 1),
  text: `星期${day}`,
}));

/** How whoever asks wishes to be told. The house itself always tells; this is about what leaves it. */
export default function NoticeSettings({ loaderData: data, actionData }: Props) {
  const refused = actionData && 'errors' in actionData ? actionData : undefined;
  const { quiet } = data;
  return (
    <Page
      title="通知设置"
      errors={refused?.errors}
      breadcrumbs={[{ text: '通知', href: '/notices' }]}
      lead={<p>所有通知都在这个网站里，不会少。这里选还要怎么告诉你。</p>}
    >
      <Form submit="保存通知设置" hidden={{ act: 'save' }} {...refused}>
        {data.channels.map((choice) => (
          <ChannelFields key={choice.channel} choice={choice} />
        ))}
        <RadioGroup
          name="quiet"
          label="有没有不想被打扰的时间？"
          hint="急事不等，例如账号有危险。"
          options={QUIET}
          value={quiet ? 'yes' : 'no'}
        />
        <TextField
          name="quietFrom"
          label="从几点开始不发"
          hint="例如 21:00。上面选“没有”，就不用填。"
          width="short"
          value={quiet?.from ?? '21:00'}
        />
        <TextField
          name="quietTo"
          label="到几点可以发"
          hint="例如 7:00。"
          width="short"
          value={quiet?.to ?? '07:00'}
        />
        <RadioGroup name="digest" label="多久告诉你一次？" options={DIGEST} value={data.digest} />
        <TextField
          name="digestAt"
          label="合在一起的，几点发"
          hint="例如 9:00。选“马上”，就不用填。"
          width="short"
          value={data.digestAt}
        />
        <SelectField
          name="digestDay"
          label="每周一次的，星期几发"
          options={DAYS}
          value={String(data.digestDay)}
        />
      </Form>
      {data.wechat.bindable && (
        <WechatPart
          bound={data.wechat.bound}
          code={actionData && 'code' in actionData ? actionData.code : null}
        />
      )}
    </Page>
  );
}
