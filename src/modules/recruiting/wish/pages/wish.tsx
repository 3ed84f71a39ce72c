import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import {
  ButtonLink,
  DescriptionList,
  Form,
  Page,
  StatusTag,
  TextArea,
} from '../../../../platform/ui/index.ts';
import { answerWish } from '../actions.ts';
import { wishProcedure } from '../procedure.ts';
import { openWish } from '../queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  const wish = await ask(args, openWish, { wishId: String(args.params.id) });
  return { wish, mayAnswer: answerWish.allow.roles.includes(doorOf(args).actor.role) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, answerWish, { ...input, wishId: String(args.params.id) });
  return result.ok ? redirect('/home?done=wish-answered') : refusedForm(result.problem, values);
}

const SAID_AS = { self: '本人说的', guardian: '监护人说的', helper: '本人请的帮手说的' } as const;

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** A wish before the clerk: refer the person, or say in a sentence why not. */
export default function Wish({ loaderData: { wish, mayAnswer }, actionData }: Props) {
  const state = wishProcedure.states[wish.state];
  return (
    <Page
      title={`${wish.name}想去：${wish.title}`}
      errors={actionData?.errors}
      breadcrumbs={[{ text: '工作台', href: '/home' }]}
      lead={<StatusTag tone={state.tone}>{state.title}</StatusTag>}
      actions={
        wish.state === 'open' &&
        mayAnswer && (
          <ButtonLink href={`/recruiting/refer?person=${wish.personId}&position=${wish.positionId}`}>
            推荐到这个岗位
          </ButtonLink>
        )
      }
    >
      <DescriptionList
        items={[
          { term: '求职者', value: <a href={`/people/${wish.personId}`}>{wish.name}</a> },
          { term: '岗位', value: <a href={`/positions/${wish.positionId}`}>{wish.title}</a> },
          { term: '单位', value: wish.employer ?? '没有登记' },
          { term: '什么时候说的', value: `${formatDateZh(wish.on)}，${SAID_AS[wish.saidAs]}` },
          ...(wish.answer === null ? [] : [{ term: '答复', value: wish.answer }]),
        ]}
      />
      {wish.state === 'open' && mayAnswer && (
        <section aria-labelledby="answer-title">
          <h2 id="answer-title">不推荐的话，告诉本人</h2>
          <Form submit="发给本人" {...actionData}>
            <TextArea
              name="reason"
              label="告诉本人的话"
              required
              hint="用短句。先说结果，再说为什么，最后说可以怎么办。"
            />
          </Form>
        </section>
      )}
    </Page>
  );
}
