import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Notice, Page } from '../../../platform/ui/index.ts';
import { updateProfile } from '../actions/profile.ts';
import { besideCode } from '../facts/beside.ts';
import { openPerson } from '../queries/file.ts';
import { ProfileFields } from './profile-fields.tsx';
import { registerPlaces } from './region-options.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, updateProfile);
  return {
    file: await ask(args, openPerson, { personId: String(args.params.id) }),
    registerPlaces: registerPlaces(doorOf(args).regions),
  };
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const result = await act(args, updateProfile, { ...input, personId });
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/people/${personId}?done=${besideCode(result.value) ?? 'saved'}`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function Profile({ loaderData: { file, registerPlaces: places }, actionData }: Props) {
  const { profile } = file;
  return (
    <Page
      title={`更正${profile?.name ?? ''}的基本信息`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: profile?.name ?? '档案', href: `/people/${file.id}` },
      ]}
    >
      <Notice>保存后，旧的内容仍留在变更记录里。电话和地址不显示原值，留空就保持不变。</Notice>
      <Form
        submit="保存"
        keep={profile?.name ?? true}
        cancel={{ href: `/people/${file.id}` }}
        hidden={{ basedOn: profile?.version ?? 'none' }}
        {...actionData}
      >
        <ProfileFields profile={profile} registerPlaces={places} />
      </Form>
    </Page>
  );
}
