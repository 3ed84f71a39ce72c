import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../doors/form.ts';
import { mediaWords } from '../../files/media-words.ts';
import { Button, Disclosure, EmptyState, Form, Page, TextArea } from '../../ui/index.ts';
import {
  listQuarantine,
  PAGE_SIZE,
  releaseQuarantined,
  removeQuarantined,
} from '../quarantine/quarantine.ts';

export async function loader(args: LoaderFunctionArgs) {
  const page = new URL(args.request.url).searchParams.get('page') ?? undefined;
  const found = await ask(args, listQuarantine, { page });
  return { ...found, before: (found.page - 1) * PAGE_SIZE };
}

/** Each form says which file and what is to become of it. */
export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const { intent, ...given } = input;
  const release = intent === 'release';
  const result = await act(args, release ? releaseQuarantined : removeQuarantined, given);
  if (result.ok) return redirect(`/quarantine?done=${release ? 'file-released' : 'file-removed'}`);
  return { ...refusedForm(result.problem, values), about: `${String(intent)} ${String(given.fileId)}` };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Refused = ReturnType<typeof refusedForm> & { about: string };

const when = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

interface HeldProps {
  readonly file: Data['files'][number];
  readonly place: number;
  readonly mayRelease: boolean;
  readonly refused: Refused | undefined;
}

function Held({ file, place, mayRelease, refused }: HeldProps) {
  const form = (intent: 'remove' | 'release', summary: string, hint: string) => {
    const back = refused?.about === `${intent} ${file.id}` ? refused : undefined;
    return (
      <Disclosure summary={`第 ${place} 个：${summary}`} open={back !== undefined}>
        <Form label={`第 ${place} 个：${summary}`} hidden={{ fileId: file.id, intent }} {...back}>
          <TextArea name="reason" label="理由" hint={hint} rows={2} maxLength={300} />
          <div className="buttons">
            <Button kind="secondary">{summary}</Button>
          </div>
        </Form>
      </Disclosure>
    );
  };
  return (
    <section>
      <h2>{`第 ${place} 个：${file.unit}，${file.found}`}</h2>
      <p>
        {`${when.format(file.uploadedAt)}由账号 ${file.account ?? '（已没有的账号）'} 上传，`}
        {file.scannedAt && `${when.format(file.scannedAt)}查出。`}
        {`${mediaWords(file.mediaType)}，${Math.ceil(file.size / 1024)} KB。`}
      </p>
      {form('remove', '删除', '例如：确实有病毒，已请上传的人重传。')}
      {mayRelease && form('release', '放行', '例如：用另一个查毒软件核过，是误报。')}
    </section>
  );
}

interface Props {
  readonly loaderData: Data;
  readonly actionData?: Refused;
}

export default function Quarantine({
  loaderData: { files, page, before, more, mayRelease },
  actionData,
}: Props) {
  return (
    <Page
      title="隔离的文件"
      errors={actionData?.errors}
      lead={
        <p>
          查毒软件在这些文件里查出了问题，现在谁也打不开。这里看不到内容、文件名和本人。
          {mayRelease ? '误报的，你可以放行。' : '误报的，请找安全保密管理员放行。'}
        </p>
      }
    >
      {files.length === 0 && <EmptyState title="没有隔离的文件" />}
      {files.map((file, i) => (
        <Held key={file.id} file={file} place={before + i + 1} mayRelease={mayRelease} refused={actionData} />
      ))}
      {page > 1 && <a href={`/quarantine?page=${page - 1}`}>上一页</a>}
      {more && <a href={`/quarantine?page=${page + 1}`}>下一页</a>}
    </Page>
  );
}
