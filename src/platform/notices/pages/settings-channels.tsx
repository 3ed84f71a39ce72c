import { CheckboxGroup } from '../../ui/index.ts';
import { CHANNEL_WORDS } from '../outside.ts';
import type { ChannelChoice } from '../queries/settings.ts';

const WHY: Readonly<Record<NonNullable<ChannelChoice['bar']>, string>> = {
  'not-set-up': '这里还没有开通这种方式。先选好，开通后就照这样发。',
  'account-closed': '账号停用了，不会发。',
  'no-address': '你还没有留地址，所以发不了。请到“我的账号”里填。',
  'no-consent': '你还没有同意用这种方式，只会发账号安全的事。想收别的，请到“我的同意”里选。',
};

/** What keeps a channel from being used, or where it goes. */
function hintOf({ address, bar }: ChannelChoice): string {
  return bar ? WHY[bar] : `发到 ${address ?? ''}`;
}

/** Which notices may take one channel. */
export function ChannelFields({ choice }: { readonly choice: ChannelChoice }) {
  const { channel, groups } = choice;
  return (
    <CheckboxGroup
      name={`${channel}[]`}
      label={`哪些事用${CHANNEL_WORDS[channel]}告诉你？`}
      hint={hintOf(choice)}
      options={groups.map(({ name, title }) => ({ value: name, text: title }))}
      values={groups.filter(({ allowed }) => allowed).map(({ name }) => name)}
    />
  );
}
