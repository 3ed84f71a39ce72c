import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { ButtonLink, Page } from '../../../platform/ui/index.ts';
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
    <Page title="我的档案" lead={<p>{file.profile?.name}，你好。这是你的档案。变了、错了，都可以改。</p>}>
      <MyIdentity file={file} />
      <div className="buttons">
        <ButtonLink href="/my/contact">更新我的联系方式</ButtonLink>
        <ButtonLink kind="secondary" href="/my/corrections">
          档案有错，请人改
        </ButtonLink>
      </div>
      <div className="buttons">
        <ButtonLink kind="secondary" href="/my/background">
          我的学历和技能
        </ButtonLink>
        <ButtonLink kind="secondary" href="/my/household">
          我的家庭
        </ButtonLink>
        <ButtonLink kind="secondary" href="/my/services">
          我得到的帮助
        </ButtonLink>
      </div>
      <CertificateSection file={file} />
      <MyNeed file={file} />
      <SlotSections sections={sections} />
    </Page>
  );
}
