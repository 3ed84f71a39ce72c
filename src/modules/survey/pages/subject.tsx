import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, readForm, refusedForm } from '../../../platform/doors/form.ts';
import {
  ButtonLink,
  DataTable,
  DescriptionList,
  Form,
  Page,
  RadioGroup,
  SelectField,
  StatusTag,
  TextArea,
} from '../../../platform/ui/index.ts';
import { openCampaignFile } from '../campaign/queries.ts';
import { OUTCOME_ORDER, OUTCOMES, TO_CHECK } from '../outcomes.ts';
import { settleOutcome } from '../settle/outcome.ts';
import { assignSubject } from '../subjects/assign.ts';
import { listHelpers, openSubject } from '../subjects/list.ts';
import { crumbsTo, helperOptions, idOf, momentDay, OUTCOME_TONES } from './words.ts';

const subjectOf = (args: LoaderFunctionArgs) => String(args.params['subject'] ?? '');

export async function loader(args: LoaderFunctionArgs) {
  const manager = assignSubject.allow.roles.includes(doorOf(args).actor.role);
  const [campaign, subject] = [
    await ask(args, openCampaignFile, { campaignId: idOf(args.params) }),
    await ask(args, openSubject, { subjectId: subjectOf(args) }),
  ];
  return { campaign, subject, helpers: manager ? await ask(args, listHelpers, {}) : [], manager };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const subjectId = subjectOf(args);
  const { form, ...rest } = input;
  const to = `/surveys/${idOf(args.params)}/people/${subjectId}`;
  if (form === 'settle') {
    const result = await act(args, settleOutcome, { ...rest, subjectId });
    return result.ok
      ? redirect(`${to}?done=survey-settled`)
      : { ...refusedForm(result.problem, values), form: 'settle' as const };
  }
  const second = form === 'second';
  const result = await act(args, assignSubject, { ...rest, subjectId, ...(second && { second }) });
  return result.ok
    ? redirect(`${to}?done=survey-assigned`)
    : { ...refusedForm(result.problem, values), form: second ? ('second' as const) : ('assign' as const) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Exclude<Awaited<ReturnType<typeof action>>, Response>;
}
type Data = Props['loaderData'];

function Settle({ data, refused }: { readonly data: Data; readonly refused: Props['actionData'] }) {
  const { outcome, settled, settledNote } = data.subject;
  if (settled)
    return (
      <p>
        核对结果：{settled === 'confirmed' ? '情况属实' : '已更正'}。{settledNote}
      </p>
    );
  if (!data.manager || !outcome || !TO_CHECK.includes(outcome)) return null;
  return (
    <section>
      <h2>核对：{OUTCOMES[outcome]}</h2>
      <p>
        请问村里、家里人或派出所。这里只记核对的结果；档案里的地址、证件状态，请在
        <a href={`/people/${data.subject.personId}`}>档案</a>里改。
      </p>
      <Form
        label="核对走访结果"
        submit="记下核对结果"
        hidden={{ form: 'settle' }}
        {...(refused?.form === 'settle' && refused)}
      >
        <RadioGroup
          name="finding"
          label="核对下来"
          required
          options={[
            { value: 'confirmed', text: '情况属实' },
            { value: 'corrected', text: '不是这样' },
          ]}
        />
        <SelectField
          name="outcome"
          label="不是这样的，改成"
          optional
          empty="情况属实，不改"
          options={[
            { value: 'again', text: '再去走访一次' },
            ...OUTCOME_ORDER.map((value) => ({ value, text: OUTCOMES[value] })),
          ]}
        />
        <TextArea name="note" label="怎么核对的" required maxLength={300} />
      </Form>
    </section>
  );
}

function Assign({
  data,
  refused,
  second,
}: {
  readonly data: Data;
  readonly refused: Props['actionData'];
  readonly second: boolean;
}) {
  const form = second ? 'second' : 'assign';
  const title = second ? '派人复访' : '派人走访';
  return (
    <section>
      <h2>{title}</h2>
      <Form label={title} submit={title} hidden={{ form }} {...(refused?.form === form && refused)}>
        <SelectField
          name="accountId"
          label={second ? '谁去复访' : '谁去走访'}
          hint={second ? '要派第一次没去过的人。' : '选“不派人”就是收回来。'}
          empty="不派人"
          options={helperOptions(data.helpers)}
        />
      </Form>
    </section>
  );
}

export default function Subject({ loaderData: data, actionData }: Props) {
  const { campaign, subject } = data;
  const base = `/surveys/${campaign.id}`;
  const open = campaign.state === 'open';
  const secondWaits = subject.second && subject.outcome === 'met';
  return (
    <Page
      title={`${subject.name}的走访`}
      breadcrumbs={[...crumbsTo(campaign), { text: '调查名单', href: `${base}/people` }]}
      errors={actionData?.errors}
      actions={open && <ButtonLink href={`${base}/visit/${subject.personId}`}>填走访</ButtonLink>}
    >
      <DescriptionList
        items={[
          { term: '住在', value: `${subject.region}${subject.village ?? ''}` },
          { term: '编号', value: subject.code },
          {
            term: '结果',
            value: subject.outcome ? (
              <StatusTag tone={OUTCOME_TONES[subject.outcome]}>{OUTCOMES[subject.outcome]}</StatusTag>
            ) : (
              '还没走访'
            ),
          },
          { term: '走访人', value: subject.assigned ?? '还没派人' },
          ...(subject.second
            ? [
                {
                  term: '复访',
                  value: subject.secondAssigned ? `派给${subject.secondAssigned}` : '抽中了，等派人',
                },
              ]
            : []),
          {
            term: '档案',
            value: <a href={`/people/${subject.personId}`}>看{subject.name}的档案</a>,
          },
        ]}
      />
      <Settle data={data} refused={actionData} />
      <h2>每次走访</h2>
      <DataTable<Data['subject']['visits'][number]>
        caption="每次走访"
        captionHidden
        rows={subject.visits}
        rowKey={(visit) => visit.id}
        empty="还没有走访过。"
        columns={[
          {
            key: 'on',
            title: '日期',
            rowHeader: true,
            cell: (visit) => (
              <a href={`/surveys/visited/${visit.id}`}>
                {momentDay(visit.visitedAt)}
                {visit.second && '（复访）'}
              </a>
            ),
          },
          { key: 'outcome', title: '结果', cell: (visit) => OUTCOMES[visit.outcome] },
          { key: 'reason', title: '说明', cell: (visit) => visit.reason },
          { key: 'by', title: '谁去的', cell: (visit) => visit.by ?? '不知道' },
        ]}
      />
      {data.manager && open && !secondWaits && <Assign data={data} refused={actionData} second={false} />}
      {data.manager && open && secondWaits && <Assign data={data} refused={actionData} second />}
    </Page>
  );
}
