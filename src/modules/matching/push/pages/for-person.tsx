import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import {
  Button,
  ButtonLink,
  Form,
  Notice,
  Page,
  RadioGroup,
  SelectField,
  optionsOf,
} from '../../../../platform/ui/index.ts';
import { DECIDED_WORDS, MANNERS } from '../../../people/index.ts';
import { savePushFor } from '../choice/actions.ts';
import { pushOfPerson, type PushOf } from '../choice/queries.ts';
import { HANDED_WORDS, SAID_AS_WORDS } from '../choice/words.ts';
import { dropEffectFor } from '../feedback/actions.ts';
import { pushPerson } from '../run/actions.ts';
import { missingWords, OUTCOME_WORDS } from '../run/outcome.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { Pushed, Said } from './said.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, pushOfPerson, { personId: String(args.params.id) });
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const { drop, now, ...choice } = input;
  const back = (done: string) => redirect(`/people/${personId}/push?done=${done}`);
  if (drop !== undefined) {
    const dropped = await act(args, dropEffectFor, { personId, reason: drop });
    return dropped.ok ? back('effect-dropped') : refusedForm(dropped.problem, {});
  }
  if (now !== undefined) {
    const told = await act(args, pushPerson, { personId });
    return told.ok ? back('push-told') : refusedForm(told.problem, {});
  }
  const saved = await act(args, savePushFor, { ...choice, personId });
  return saved.ok ? back('push-saved-for') : refusedForm(saved.problem, values);
}

interface Props {
  readonly loaderData: PushOf;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

function lastLook({ turn }: PushOf): string {
  if (!turn) return '还没有推送过。';
  const missing = missingWords(turn.missing);
  const when = turn.on === null ? '' : `${formatDateZh(turn.on)}：`;
  return `${when}${OUTCOME_WORDS[turn.outcome]}${missing ? `，缺${missing}` : ''}。`;
}

/** For somebody without an account, and for whoever is asked in person: what they want, written down by the staff. */
export default function PushForPerson({ loaderData: data, actionData }: Props) {
  const { person, choice, objected, said, pushed } = data;
  return (
    <Page
      title={`怎么告诉${person.name}新岗位`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: person.name, href: `/people/${person.id}` },
      ]}
      lead={<p>先问本人，再登记。本人有账号的，发到账号里；没有的，打印出来当面交，或者打电话念给本人听。</p>}
    >
      {objected && <Notice title="本人说过不要推荐岗位">现在不推，当面问本人再说。</Notice>}
      <p>{`最近一次推送：${lastLook(data)}`}</p>
      <div className="buttons">
        <form method="post">
          <input type="hidden" name="now" value="yes" />
          <Button kind="secondary">现在推一次</Button>
        </form>
        <ButtonLink kind="secondary" href={`/people/${person.id}/suggestions`}>
          看合适的岗位
        </ButtonLink>
      </div>
      <h2>本人要怎么收</h2>
      <p>
        {choice.chosen
          ? `现在的是${SAID_AS_WORDS[choice.chosen.as]}。`
          : '本人还没有选过，现在的是省里定的办法。'}
      </p>
      <Form submit="登记本人选的" {...actionData}>
        <ChoiceFields choice={choice} />
        <RadioGroup
          name="handed"
          label="没有账号时怎么告诉"
          options={optionsOf(HANDED_WORDS)}
          value={choice.handed}
        />
        <RadioGroup
          name="decidedBy"
          label="谁决定的"
          inline
          options={optionsOf(DECIDED_WORDS)}
          value="self"
        />
        <SelectField
          name="manner"
          label="怎么问本人的"
          required
          empty="请选择"
          options={optionsOf(MANNERS)}
        />
      </Form>
      <Said said={said} own={false} />
      <Pushed pushed={pushed} path="/positions" />
    </Page>
  );
}
