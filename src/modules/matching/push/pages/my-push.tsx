import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { CHANNEL_WORDS } from '../../../../platform/notices/outside.ts';
import { noticeSettings } from '../../../../platform/notices/queries/settings.ts';
import { CheckboxGroup, Form, Notice, Page } from '../../../../platform/ui/index.ts';
import { savePush } from '../choice/actions.ts';
import { myPush } from '../choice/queries.ts';
import { SAID_AS_WORDS } from '../choice/words.ts';
import { dropEffect } from '../feedback/actions.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { Pushed, Said } from './said.tsx';

const GROUP = 'matching';

export async function loader(args: LoaderFunctionArgs) {
  const push = await ask(args, myPush, {});
  const { channels, quiet } = await ask(args, noticeSettings, {});
  const ways = channels.map(({ channel, bar, address, groups }) => ({
    channel,
    text: CHANNEL_WORDS[channel],
    usable: bar === null,
    address,
    on: bar === null && (groups.find(({ name }) => name === GROUP)?.allowed ?? false),
  }));
  return { ...push, ways, quiet };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  if (input['drop'] !== undefined) {
    const dropped = await act(args, dropEffect, { reason: input['drop'] });
    return dropped.ok ? redirect('/my/push?done=effect-dropped') : refusedForm(dropped.problem, {});
  }
  const result = await act(args, savePush, input);
  return result.ok ? redirect('/my/push?done=push-saved') : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}
type Data = Props['loaderData'];

function Ways({ ways, quiet }: Data) {
  const usable = ways.filter((way) => way.usable);
  const at = quiet ? `，${quiet.from} 到 ${quiet.to} 不发` : '任何时候都发';
  return (
    <>
      {usable.length > 0 && (
        <CheckboxGroup
          name="channels[]"
          label="除了网站里的通知，还用什么告诉你"
          hint="外面发的只说有新消息，不写岗位，也不写你的情况。"
          optional
          options={usable.map(({ channel, text, address }) => ({
            value: channel,
            text,
            ...(address && { hint: `发到 ${address}` }),
          }))}
          values={usable.flatMap((way) => (way.on ? [way.channel] : []))}
        />
      )}
      <p>
        {`网站里的通知一直有。别的办法${at}。`}
        短信、邮箱和不打扰的时间，在<a href="/notices/settings">通知设置</a>里改。
      </p>
    </>
  );
}

/** How new positions reach the person, what they said about positions, and the way back from it. */
export default function MyPush({ loaderData: data, actionData }: Props) {
  const { choice, objected, said, pushed } = data;
  return (
    <Page
      title="怎么收新岗位"
      errors={actionData?.errors}
      lead={<p>有新的合适岗位，我们告诉你。多久一次，你来定；不想要，随时可以停。</p>}
    >
      {objected && (
        <Notice title="你说过不要推荐岗位">
          <p>
            所以现在不给你找，也不发。想要了，去<a href="/my/consents">我同意了什么</a>改。
          </p>
        </Notice>
      )}
      <Form submit="就这样" {...actionData}>
        <ChoiceFields choice={choice} />
        <Ways {...data} />
      </Form>
      <p>
        {choice.chosen
          ? `现在的是${SAID_AS_WORDS[choice.chosen.as]}。`
          : '你还没有选过，现在的是省里定的办法。'}
        完全不要我们找，在<a href="/my/consents">我同意了什么</a>里说。
      </p>
      <Said said={said} own />
      <Pushed pushed={pushed} path="/jobs" />
    </Page>
  );
}
