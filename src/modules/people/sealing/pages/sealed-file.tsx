import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../../platform/doors/form.ts';
import { Notice, Page } from '../../../../platform/ui/index.ts';
import { MyNeed } from '../../pages/file-abilities.tsx';
import { CertificateSection, HistorySection, MyIdentity } from '../../pages/file-identity.tsx';
import { openSealedFile } from '../opening.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openSealedFile, { openingId: String(args.params.id) });
}

/** A file under seal, to read and nothing else. */
export default function SealedFile({
  loaderData: file,
}: {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}) {
  return (
    <Page
      title="封存的档案"
      breadcrumbs={[{ text: '删除请求和封存的档案', href: '/data-requests' }]}
      lead={<p>{`${file.profile?.name ?? '没有姓名'}，${file.region}`}</p>}
    >
      <Notice tone="warning">
        这份档案已经封存，只能看，不能改，也不能用来办别的事。这次查看本人看得到。
      </Notice>
      <MyIdentity file={file} />
      <CertificateSection file={file} />
      <MyNeed file={file} />
      <HistorySection file={file} />
    </Page>
  );
}
