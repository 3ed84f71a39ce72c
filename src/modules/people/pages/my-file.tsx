import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { Page } from '../../../platform/ui/index.ts';
import { SlotSections } from '../../../platform/ui/slot-sections.tsx';
import { openMyFile } from '../queries/file.ts';
import { CertificateSection, MyIdentity } from './file-identity.tsx';
import { MyNeed } from './file-abilities.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const file = await ask(args, openMyFile, {});
  return { file, sections: await doorOf(args).slots('person-file', { personId: file.id }) };
}

export default function MyFile({
  loaderData: { file, sections },
}: {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}) {
  return (
    <Page
      title="我的档案"
      lead={<p>{file.profile?.name}，你好。这是工作人员为你登记的内容。有错请告诉当地残联。</p>}
    >
      <MyIdentity file={file} />
      <CertificateSection file={file} />
      <MyNeed file={file} />
      <SlotSections sections={sections} />
    </Page>
  );
}
