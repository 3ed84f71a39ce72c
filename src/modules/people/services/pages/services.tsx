import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Button, ButtonLink, Disclosure, Form, Page, TextField } from '../../../../platform/ui/index.ts';
import { KEEPERS } from '../../actions/common.ts';
import { correctService, recordService, takeBackService } from '../actions.ts';
import { listServices, type ServiceShown } from '../queries.ts';
import { ServiceFields } from './service-fields.tsx';
import { ServiceList } from './service-list.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams;
  const { role } = doorOf(args).actor;
  return {
    data: await ask(args, listServices, {
      personId: String(args.params.id),
      kind: (asked.get('kind') ?? undefined) as never,
      page: asked.get('page') ?? 1,
    }),
    mayCorrect: KEEPERS.some((one) => one === role),
  };
}

async function send(args: ActionFunctionArgs, intent: unknown, input: Record<string, unknown>) {
  switch (intent) {
    case 'correct':
      return { result: await act(args, correctService, input), done: 'service-corrected' };
    case 'take-back':
      return { result: await act(args, takeBackService, input), done: 'service-taken-back' };
    default:
      return { result: await act(args, recordService, input), done: 'service-recorded' };
  }
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const { intent, ...rest } = input;
  const { result, done } = await send(args, intent, { ...rest, personId });
  if (result.ok) return redirect(`/people/${personId}/services?done=${done}`);
  return {
    ...refusedForm(result.problem, values),
    about: [intent, rest.service].filter(Boolean).join(' '),
  };
}

type Refused = ReturnType<typeof refusedForm> & { about: string };
interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Refused;
}

interface MovesProps {
  readonly held: ServiceShown;
  readonly title: string;
  readonly refused: Refused | undefined;
}

function Moves({ held, title, refused }: MovesProps) {
  const at = { service: held.service, version: held.version };
  const back = (intent: string) => (refused?.about === `${intent} ${held.service}` ? refused : undefined);
  return (
    <>
      <Disclosure summary={`更正：${title}`} open={back('correct') !== undefined}>
        <Form label={`更正：${title}`} hidden={{ ...at, intent: 'correct' }} {...back('correct')}>
          <ServiceFields held={held} />
          <div className="buttons">
            <Button kind="secondary">{`保存更正：${title}`}</Button>
          </div>
        </Form>
      </Disclosure>
      <Disclosure summary={`撤回：${title}`} open={back('take-back') !== undefined}>
        <Form label={`撤回：${title}`} hidden={{ ...at, intent: 'take-back' }} {...back('take-back')}>
          <TextField
            name="reason"
            label="为什么撤回"
            width="full"
            hint="例如：登记到别人的档案里了。撤回后不再显示，但记录还在。不要写姓名和号码。"
          />
          <div className="buttons">
            <Button kind="destructive">{`确认撤回：${title}`}</Button>
          </div>
        </Form>
      </Disclosure>
    </>
  );
}

export default function Services({ loaderData: { data, mayCorrect }, actionData }: Props) {
  const { person } = data;
  const adding = actionData?.about === 'record' ? actionData : undefined;
  return (
    <Page
      title={`给${person.name}的服务`}
      heading="服务记录"
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: person.name, href: `/people/${person.id}` },
      ]}
      lead={<p>每帮一次，就记一次。本人也看得到这些记录。</p>}
      actions={
        <ButtonLink kind="secondary" href={`/exports/new?export=people.services&personId=${person.id}`}>
          导出服务台账
        </ButtonLink>
      }
    >
      <Disclosure summary="登记一次服务" open={adding !== undefined}>
        <Form label="登记一次服务" hidden={{ intent: 'record' }} {...adding}>
          <ServiceFields />
          <div className="buttons">
            <Button>登记这次服务</Button>
          </div>
        </Form>
      </Disclosure>
      <ServiceList
        data={data}
        at={`/people/${person.id}/services`}
        {...(mayCorrect && {
          moves: (held: ServiceShown, title: string) => (
            <Moves held={held} title={title} refused={actionData} />
          ),
        })}
      />
    </Page>
  );
}
