import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { Form, Page, RadioGroup } from '../../platform/ui/index.ts';
import { readSettings, settingsCookie, settingsFrom, type Settings } from '../shell/settings.ts';

const TEXT = [
  { value: '100', text: '普通' },
  { value: '125', text: '大一些' },
  { value: '150', text: '大' },
  { value: '175', text: '很大' },
  { value: '200', text: '最大，是普通的 2 倍' },
];
const THEME = [
  { value: 'auto', text: '和这台设备一样' },
  { value: 'light', text: '浅色：白底深字' },
  { value: 'dark', text: '深色：黑底浅字' },
];
const CONTRAST = [
  { value: 'auto', text: '和这台设备一样' },
  { value: 'normal', text: '普通' },
  { value: 'high', text: '高对比：只用黑和白，边线加粗，链接加下划线' },
];

export function loader({ request }: LoaderFunctionArgs): Settings {
  return readSettings(request.headers.get('cookie'));
}

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const settings = settingsFrom(await request.formData());
  return redirect('/settings?done=settings', { headers: { 'Set-Cookie': settingsCookie(settings) } });
}

export default function SettingsPage({ loaderData }: { readonly loaderData: Settings }) {
  return (
    <Page title="字号和颜色" lead={<p>选好后按“保存设置”，所有页面都会跟着变。</p>}>
      <Form submit="保存设置">
        <RadioGroup name="text" label="字有多大" options={TEXT} value={loaderData.text} />
        <RadioGroup name="theme" label="底色" options={THEME} value={loaderData.theme} />
        <RadioGroup name="contrast" label="对比度" options={CONTRAST} value={loaderData.contrast} />
      </Form>
      <p>设置记在这个浏览器里，一年内有效。换一台设备要重新选。</p>
    </Page>
  );
}
