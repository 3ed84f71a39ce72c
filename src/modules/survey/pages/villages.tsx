import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Button, ButtonLink, Form, Page, RadioGroup, SelectField } from '../../../platform/ui/index.ts';
import { openCampaignFile } from '../campaign/queries.ts';
import { assignVillage, undoAssignment } from '../subjects/assign.ts';
import { listHelpers, listVillages } from '../subjects/list.ts';
import { crumbsTo, helperOptions, idOf } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, assignVillage);
  const campaignId = idOf(args.params);
  return {
    campaign: await ask(args, openCampaignFile, { campaignId }),
    villages: await ask(args, listVillages, { campaignId }),
    helpers: await ask(args, listHelpers, {}),
  };
}

interface VillageCounts {
  place: string;
  village: string;
  people: number;
  free: number;
  second: number;
}

/** A village with how many wait for somebody: 鼓东街道东街：12 人，3 人还没派，2 人等复访. */
const villageWords = ({ place, village, people, free, second }: VillageCounts) =>
  `${place}${village}：${people} 人，${free} 人还没派${second > 0 ? `，${second} 人等派复访` : ''}`;

/** One value for a township and a village in it; `*` for the whole township. */
const placeValue = (region: string, village: string | null) => `${region} ${village ?? '*'}`;

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const campaignId = idOf(args.params);
  if (input['undo']) {
    const undone = await act(args, undoAssignment, { campaignId, step: input['undo'] });
    return redirect(`/surveys/${campaignId}/people${undone.ok ? '?done=survey-undone' : ''}`);
  }
  const [region, ...rest] = String(input['place'] ?? '').split(' ');
  const village = rest.join(' ');
  const result = await act(args, assignVillage, {
    campaignId,
    ...(region && { region }),
    ...(village !== '*' && village !== '' && { village }),
    ...(input['accountId'] !== undefined && { accountId: input['accountId'] }),
    ...(input['kind'] !== undefined && { kind: input['kind'] }),
  });
  if (result.ok) return { done: result.value, errors: [], values: {} };
  const refused = refusedForm(result.problem, values);
  return {
    ...refused,
    errors: refused.errors.map((error) => (error.field === 'region' ? { ...error, field: 'place' } : error)),
    done: null,
  };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Exclude<Awaited<ReturnType<typeof action>>, Response>;
}

export default function Villages({ loaderData: { campaign, villages, helpers }, actionData }: Props) {
  const list = `/surveys/${campaign.id}/people`;
  const breadcrumbs = crumbsTo(campaign);
  if (actionData?.done)
    return (
      <Page title={`已派 ${actionData.done.people} 人`} breadcrumbs={breadcrumbs}>
        <p>只派了还没派过、还要去的人。复访不派给第一次去过的人。</p>
        <form method="post">
          <input type="hidden" name="undo" value={actionData.done.step} />
          <div className="buttons">
            <ButtonLink href={list}>看名单</ButtonLink>
            <Button kind="secondary">撤销这次派人</Button>
          </div>
        </form>
      </Page>
    );
  const townships = new Map(villages.map(({ region, place }) => [region, place]));
  const whole = [...townships].map(([region, place]) => ({
    value: placeValue(region, null),
    text: `${place}（全部）`,
  }));
  const single = villages.flatMap(({ region, place, village, people, free, second }) =>
    village === null
      ? []
      : [
          {
            value: placeValue(region, village),
            text: villageWords({ place, village, people, free, second }),
          },
        ],
  );
  return (
    <Page
      title="整村派人"
      breadcrumbs={breadcrumbs}
      errors={actionData?.errors}
      lead={<p>把一个村（社区）还没派的人一次派给一个走访人。派完可以撤销。</p>}
    >
      <Form
        submit="派人"
        cancel={{ href: `/surveys/${campaign.id}` }}
        values={actionData?.values}
        errors={actionData?.errors}
      >
        <SelectField name="place" label="哪个村（社区）" options={[...whole, ...single]} empty="请选择" />
        <RadioGroup
          name="kind"
          label="派去做什么"
          inline
          value="first"
          options={[
            { value: 'first', text: '走访' },
            { value: 'second', text: '复访（抽中的、第一次见到的人）' },
          ]}
        />
        <SelectField name="accountId" label="派给谁" options={helperOptions(helpers)} empty="请选择" />
      </Form>
    </Page>
  );
}
