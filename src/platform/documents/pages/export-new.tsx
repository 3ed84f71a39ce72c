import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../doors/form.ts';
import {
  CheckboxGroup,
  ConfirmBox,
  DescriptionList,
  Form,
  formatCount,
  Notice,
  Page,
  RadioGroup,
  SelectField,
  TextArea,
  type FieldError,
  optionsOf,
} from '../../ui/index.ts';
import { startExport } from '../exports/actions.ts';
import { EXPORT_PURPOSES } from '../exports/purposes.ts';
import { prepareExport } from '../exports/queries.ts';

/** The export's name and the list's filters, as `exportHref` wrote them. */
function asked(url: string) {
  const {
    export: name = '',
    done: _done,
    page: _page,
    ...filters
  } = Object.fromEntries(new URL(url).searchParams);
  return { name, filters };
}

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, prepareExport, asked(args.request.url));
}

/** `full` asks for whole numbers; the page then asks once more, and only that second form says `confirmed`. */
export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const { full, ...fields } = input;
  const wanted = { ...fields, ...asked(args.request.url), ...(full !== undefined && { fullNumbers: 'yes' }) };
  const outcome = await act(args, startExport, wanted);
  if (outcome.ok) return redirect('/exports?done=export-started');
  if (outcome.problem.code === 'exports.confirm-full') return { confirm: true as const, values };
  const refused = refusedForm(outcome.problem, values);
  const errors = refused.errors.map((e) => (e.field === 'fullNumbers' ? { ...e, field: 'full' } : e));
  return { confirm: false as const, values, errors };
}

type Loaded = Awaited<ReturnType<typeof loader>>;
type Refused = {
  confirm: boolean;
  errors?: readonly FieldError[];
  values: Record<string, string | string[]>;
};
interface Props {
  readonly loaderData: Loaded;
  readonly actionData?: Refused;
}

const PURPOSES = optionsOf(EXPORT_PURPOSES);
const FORMATS = [
  { value: 'xlsx', text: 'Excel 表格（.xlsx）', hint: '带说明页，日期和数字可以直接计算' },
  { value: 'csv', text: '纯文本表格（.csv）' },
];
const FULL = [{ value: 'yes', text: '带完整的证件号码', hint: '下一步要再确认一次，并记入审计' }];

function Confirm({ loaded, values }: { readonly loaded: Loaded; readonly values: Refused['values'] }) {
  const hidden = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
  return (
    <ConfirmBox
      title={`导出 ${formatCount(loaded.rows)} 人的完整号码？`}
      confirm="导出完整号码"
      cancelHref="/exports"
      hidden={{ ...hidden, confirmed: 'yes' }}
    >
      <p>文件里会有每个人的完整证件号码。这次导出会连同你的用途和理由记入审计。</p>
      <p>文件只给你自己用。用完请删除，不要转发。</p>
    </ConfirmBox>
  );
}

function Ask({ loaded, refused }: { readonly loaded: Loaded; readonly refused: Refused | undefined }) {
  return (
    <Form submit="开始导出" errors={refused?.errors} values={refused?.values}>
      {loaded.personal && (
        <>
          <SelectField name="purpose" label="用途" required empty="请选择" options={PURPOSES} />
          <TextArea
            name="reason"
            label="理由"
            hint="一句话说明给谁用、做什么。不要写人名和号码。"
            rows={2}
            maxLength={200}
            required
          />
        </>
      )}
      <RadioGroup name="format" label="文件格式" options={FORMATS} value="xlsx" />
      {loaded.mayFull && <CheckboxGroup name="full" label="号码" options={FULL} />}
    </Form>
  );
}

/** Asks why, says what the file will hold, and begins. */
export default function ExportNew({ loaderData: loaded, actionData }: Props) {
  const possible = loaded.rows > 0 && !loaded.tooMany;
  return (
    <Page
      title={`导出：${loaded.title}`}
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的导出', href: '/exports' }]}
      lead={<p>共 {loaded.tooMany ? `超过 ${formatCount(loaded.most)}` : formatCount(loaded.rows)} 行。</p>}
    >
      <DescriptionList
        items={[
          { term: '数据来源', value: loaded.source },
          ...loaded.filters.map(({ term, value }) => ({ term, value })),
          { term: '列', value: loaded.columns.join('、') },
        ]}
      />
      {loaded.tooMany && (
        <Notice tone="warning" title={`你一次最多导出 ${formatCount(loaded.most)} 行`}>
          请回到列表，按地区或其他条件分几次导出，或请上级导出。
        </Notice>
      )}
      {loaded.rows === 0 && <Notice title="按这些条件一条也没有">请回到列表，改一下筛选条件。</Notice>}
      {possible && actionData?.confirm && <Confirm loaded={loaded} values={actionData.values} />}
      {possible && !actionData?.confirm && <Ask loaded={loaded} refused={actionData} />}
    </Page>
  );
}
