import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { doorOf } from '../../platform/doors/form.ts';
import { isQuickChange, quicklyChanged, settingsFrom } from '../../platform/settings/index.ts';
import { Form, Page, RadioGroup } from '../../platform/ui/index.ts';
import { keepSettings, ownSettings } from '../shell/own-settings.ts';

const TEXT = [
  { value: '100', text: '普通' },
  { value: '125', text: '大一些' },
  { value: '150', text: '大' },
  { value: '175', text: '很大' },
  { value: '200', text: '最大，是普通的 2 倍' },
];
const EASY = [
  { value: 'off', text: '普通' },
  { value: 'on', text: '易读', hint: '字更大，一行更短。有易读版的页面，先给你看易读版。' },
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
const LINE = [
  { value: 'normal', text: '普通，最多 40 个字' },
  { value: 'narrow', text: '窄，大约 25 个字' },
  { value: 'full', text: '宽，写满一行' },
];
const MOTION = [
  { value: 'auto', text: '和这台设备一样' },
  { value: 'none', text: '什么都不动' },
];

export async function loader(args: LoaderFunctionArgs) {
  const door = doorOf(args);
  return { settings: await ownSettings(args.request, door), signedIn: door.actor.id !== null };
}

/** Only a path of this house: never `//elsewhere` or a scheme. */
function pathOfHouse(text: unknown): string | null {
  return typeof text === 'string' && /^\/(?![/\\])\S*$/.test(text) ? text : null;
}

/** The whole form leads back here and says so; a button of the header leads back to the page it stands on. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const door = doorOf(args);
  const form = await args.request.formData();
  const change = form.get('change');
  const settings = isQuickChange(change)
    ? quicklyChanged(await ownSettings(args.request, door), change)
    : settingsFrom(form);
  const to = (isQuickChange(change) && pathOfHouse(form.get('back'))) || '/settings?done=settings';
  return redirect(to, { headers: { 'Set-Cookie': await keepSettings(door, settings) } });
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}

export default function SettingsPage({ loaderData: { settings, signedIn } }: Props) {
  return (
    <Page title="显示设置" lead={<p>选好后按“保存设置”，所有页面都会跟着变。</p>}>
      <Form submit="保存设置">
        <RadioGroup name="text" label="字有多大" options={TEXT} value={settings.text} />
        <RadioGroup name="easy" label="文字难不难" options={EASY} value={settings.easy} />
        <RadioGroup name="theme" label="底色" options={THEME} value={settings.theme} />
        <RadioGroup name="contrast" label="对比度" options={CONTRAST} value={settings.contrast} />
        <RadioGroup name="line" label="一行有多宽" options={LINE} value={settings.line} />
        <RadioGroup name="motion" label="动画" options={MOTION} value={settings.motion} />
      </Form>
      <p>
        {signedIn
          ? '设置记在你的账号里。换一台设备，登录后也是这样。'
          : '设置记在这个浏览器里，一年内有效。登录后再选一次，就会记在你的账号里。'}
      </p>
    </Page>
  );
}
