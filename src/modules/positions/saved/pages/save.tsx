import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, doorOf, mayUse, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Form, Page, RadioGroup, TextField } from '../../../../platform/ui/index.ts';
import { pick } from '../../pages/options.ts';
import { saveSearch } from '../actions.ts';
import { searchWords } from '../words.ts';
import { TELL_OPTIONS } from './rename.tsx';

const PARAMETERS = ['text', 'region', 'occupation', 'form', 'wage', 'accommodation'];

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, saveSearch);
  const values = pick(new URL(args.request.url).searchParams, PARAMETERS);
  const { regions } = doorOf(args);
  const said = (name: string) => values[name] || null;
  const region = said('region');
  const wage = Number(said('wage') ?? Number.NaN);
  return {
    values,
    words: searchWords({
      text: said('text'),
      place: regions.knownName(region),
      occupation: said('occupation'),
      form: said('form'),
      wage: Number.isFinite(wage) ? wage * 100 : null,
      accommodation: said('accommodation'),
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, saveSearch, input);
  return result.ok ? redirect('/my/searches?done=search-saved') : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: ReturnType<typeof loader>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** What the search looks for, and what it is to be called. */
export default function SaveSearch({ loaderData: { values, words }, actionData }: Props) {
  return (
    <Page
      title="保存找工作的条件"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我保存的条件', href: '/my/searches' }]}
      lead={<p>{`你要保存的条件：${words}。`}</p>}
    >
      <Form submit="保存" hidden={values} cancel={{ href: '/jobs' }} {...actionData}>
        <TextField name="name" label="起个名字" hint="例如：家附近的工作。" required />
        <RadioGroup
          name="tell"
          label="有新岗位，要不要发消息告诉你"
          hint="不发也没关系，你的首页会显示。"
          options={TELL_OPTIONS}
          value="no"
        />
      </Form>
    </Page>
  );
}
