import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import { chooseRegionHref } from '../../../platform/lists/index.ts';
import {
  addressWith,
  Filters,
  formatCount,
  keptFields,
  ListTable,
  Page,
  SelectField,
  sortOf,
  StatusTag,
  TextField,
  type Column,
  type FilterChip,
} from '../../../platform/ui/index.ts';
import { regionOptions, SEX_WORDS } from '../../people/index.ts';
import { openCampaignFile } from '../campaign/queries.ts';
import { OUTCOME_ORDER, OUTCOMES } from '../outcomes.ts';
import { assignSubject } from '../subjects/assign.ts';
import { listHelpers, listSubjects } from '../subjects/list.ts';
import { crumbsTo, helperOptions, idOf, momentDay, OUTCOME_TONES } from './words.ts';

const FILTERS = ['text', 'region', 'village', 'outcome', 'assigned', 'second', 'settle'];

export async function loader(args: LoaderFunctionArgs) {
  const campaignId = idOf(args.params);
  const search = new URL(args.request.url).searchParams;
  const values = Object.fromEntries(search);
  const door = doorOf(args);
  const manager = assignSubject.allow.roles.includes(door.actor.role);
  const path = `/surveys/${campaignId}/people`;
  const chosen = values['region'];
  const regions = regionOptions(door);
  const known = !chosen || !door.regions.has(chosen) || regions.some(({ value }) => value === chosen);
  return {
    campaign: await ask(args, openCampaignFile, { campaignId }),
    found: await ask(args, listSubjects, { ...values, campaignId }),
    helpers: manager ? await ask(args, listHelpers, {}) : [],
    regions: known ? regions : [...regions, { value: chosen, text: door.regions.fullName(chosen) }],
    values,
    search: search.toString(),
    path,
    manager,
  };
}
type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

const OUTCOME_OPTIONS = [
  { value: 'none', text: '还没走访' },
  { value: 'waiting', text: '要去走访' },
  ...OUTCOME_ORDER.map((value) => ({ value, text: OUTCOMES[value] })),
];
const SECOND_OPTIONS = [
  { value: 'drawn', text: '抽中复访' },
  { value: 'waiting', text: '等复访' },
  { value: 'done', text: '已复访' },
  { value: 'differs', text: '复访不一致' },
];
const assignedOptions = (data: Data) => [
  { value: 'mine', text: '派给我的' },
  { value: 'none', text: '还没派人' },
  ...helperOptions(data.helpers),
];

function chips(data: Data, search: URLSearchParams): FilterChip[] {
  const { values } = data;
  const of = (options: readonly { value: string; text: string }[], name: string) =>
    options.find(({ value }) => value === values[name])?.text.trim();
  const named: [string, string | undefined][] = [
    ['text', values['text']],
    ['region', of(data.regions, 'region')],
    ['village', values['village']],
    ['outcome', of(OUTCOME_OPTIONS, 'outcome')],
    ['assigned', of(assignedOptions(data), 'assigned')],
    ['second', of(SECOND_OPTIONS, 'second')],
    ['settle', values['settle'] === 'waiting' ? '要核对' : undefined],
  ];
  return named.flatMap(([name, text]) =>
    text ? [{ text, without: addressWith(search, { [name]: null }) }] : [],
  );
}

function Outcome({ row }: { readonly row: Row }) {
  if (row.outcome === null) return <StatusTag tone="waiting">还没走访</StatusTag>;
  return <StatusTag tone={OUTCOME_TONES[row.outcome]}>{OUTCOMES[row.outcome]}</StatusTag>;
}

function secondWords(row: Row): string {
  if (!row.second) return '没有抽中';
  if (row.secondOutcome === null) return row.secondAssigned ? `派给${row.secondAssigned}` : '等派人';
  if (row.secondAgrees === null) return OUTCOMES[row.secondOutcome];
  return row.secondAgrees ? '一致' : '不一致';
}

function columns(search: URLSearchParams, data: Data): Column<Row>[] {
  const sort = (key: string) => {
    const one = sortOf(search, key, 'place');
    return { ...one, href: `${data.path}${one.href}` };
  };
  return [
    {
      key: 'name',
      title: '姓名',
      rowHeader: true,
      sort: sort('name'),
      cell: (row) => <a href={`${data.path}/${row.id}`}>{row.name}</a>,
    },
    { key: 'code', title: '编号', choice: 'hidden', cell: (row) => row.code },
    { key: 'sex', title: '性别', choice: 'shown', cell: (row) => SEX_WORDS[row.sex] },
    { key: 'age', title: '年龄', numeric: true, choice: 'shown', cell: (row) => row.age },
    {
      key: 'place',
      title: '地区',
      choice: 'shown',
      sort: sort('place'),
      cell: (row) => `${row.region}${row.village ?? ''}`,
    },
    { key: 'assigned', title: '走访人', choice: 'shown', cell: (row) => row.assigned ?? '还没派人' },
    { key: 'outcome', title: '结果', cell: (row) => <Outcome row={row} /> },
    {
      key: 'visited',
      title: '走访日期',
      choice: 'shown',
      sort: sort('visited'),
      cell: (row) => row.visitedAt && momentDay(row.visitedAt),
    },
    { key: 'second', title: '复访', choice: 'shown', cell: secondWords },
    {
      key: 'visit',
      title: '去走访',
      cell: (row) =>
        data.campaign.state === 'open' && (
          <a href={`/surveys/${data.campaign.id}/visit/${row.personId}${row.secondMine ? '?second=1' : ''}`}>
            {row.secondMine ? '填复访' : '填走访'}
            <span className="vh">：{row.name}</span>
          </a>
        ),
    },
  ];
}

export default function People({ loaderData: data }: { readonly loaderData: Data }) {
  const { found, campaign, values, path } = data;
  const search = new URLSearchParams(data.search);
  return (
    <Page title="调查名单" wide breadcrumbs={crumbsTo(campaign)}>
      <Filters
        found={`共 ${formatCount(found.total)} 人`}
        values={values}
        chips={chips(data, search)}
        clearHref={path}
        action={path}
        hidden={keptFields(search, FILTERS)}
      >
        <TextField name="text" label="姓名开头" width="short" />
        <SelectField name="region" label="地区" options={data.regions} empty="全部" />
        <TextField name="village" label="村（社区）" width="short" hint="和档案里写的一样。" />
        <SelectField name="outcome" label="走访结果" options={OUTCOME_OPTIONS} empty="不限" />
        <SelectField name="assigned" label="走访人" options={assignedOptions(data)} empty="不限" />
        <SelectField
          name="settle"
          label="核对"
          options={[{ value: 'waiting', text: '要核对的' }]}
          empty="不限"
        />
        <SelectField name="second" label="复访" options={SECOND_OPTIONS} empty="不限" />
        <p>
          <a href={chooseRegionHref(path, search)}>从全部地区里选</a>
        </p>
      </Filters>
      <ListTable<Row>
        caption="名单里的人"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty="没有符合条件的人。请减少条件。"
        search={search}
        path={path}
        page={found.page}
        pages={found.pages}
        size={found.size}
        columns={columns(search, data)}
        exportLink={{
          href: exportHref('survey.subjects', {
            campaignId: campaign.id,
            ...Object.fromEntries(FILTERS.map((name) => [name, search.get(name)])),
          }),
          text: '导出名单',
        }}
        bulk={
          data.manager && campaign.state === 'open'
            ? {
                action: `/surveys/${campaign.id}/assign`,
                submit: '派人走访所选的人',
                name: 'subject',
                value: (row) => row.id,
                label: (row) => `选${row.name}`,
              }
            : undefined
        }
      />
    </Page>
  );
}
