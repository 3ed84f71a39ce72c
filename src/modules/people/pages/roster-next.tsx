import { ConfirmBox, Form, formatCount, Notice, Progress } from '../../../platform/ui/index.ts';
import type { RosterData } from './roster-batch.tsx';
import { BATCH_FACES } from './roster-words.ts';

type Batch = RosterData['batch'];

/** What is going on, or what one can do now. */
export function RosterNext({ data: { batch, undoing, sentence, following } }: { readonly data: RosterData }) {
  const here = `/roster/${batch.id}`;
  if (batch.working) return <Working batch={batch} following={following} />;
  switch (batch.state) {
    case 'failed':
      return (
        <Notice tone="error" title="这个文件没有读成">
          <p>{sentence ?? '请检查文件后重新上传。'}</p>
          {batch.header && (
            <p>
              <a href={`${here}/columns`}>指定每一列是什么</a>
            </p>
          )}
        </Notice>
      );
    case 'checked':
      return <Confirm batch={batch} />;
    case 'applied':
      return undoing ? (
        <ConfirmBox title="撤销这次导入？" confirm="撤销导入" cancelHref={here} hidden={{ step: 'undo' }}>
          <p>
            新登记的人会删去，改动的内容会恢复。导入以后又有改动的，或者已有评估、推荐、就业记录的，不会撤销。
          </p>
        </ConfirmBox>
      ) : (
        <p>
          <a href={`${here}?undo=1`}>撤销这次导入</a>
        </p>
      );
    default:
      return null;
  }
}

function Working({ batch, following }: { readonly batch: Batch; readonly following: boolean }) {
  const here = `/roster/${batch.id}`;
  const text =
    batch.total > 0
      ? `已处理 ${formatCount(batch.done)} 行，共 ${formatCount(batch.total)} 行。`
      : '正在读文件。';
  return (
    <>
      <Progress
        label={BATCH_FACES[batch.state].title}
        value={batch.total > 0 ? batch.done : null}
        max={Math.max(1, batch.total)}
        text={text}
        leave="一万行一般要两三分钟。离开这一页也会做完，做完了在“导入记录”里看。"
        refreshHref={following ? `${here}?follow=1` : here}
        follow={{ on: following && !batch.stalled, onHref: `${here}?follow=1`, offHref: here }}
      />
      {batch.stalled && (
        <Notice tone="warning" title="处理好像停住了">
          <p>已完成的部分不会丢。点“继续”，从停下的地方接着做。</p>
          <Form submit="继续" label="继续处理" hidden={{ step: 'continue' }}>
            {null}
          </Form>
        </Notice>
      )}
    </>
  );
}

function Confirm({ batch }: { readonly batch: Batch }) {
  const { new: added = 0, changed = 0, conflict = 0, error = 0 } = batch.counts;
  if (added + changed === 0) return <Notice>没有要导入的行：没有新的人，也没有变化。</Notice>;
  const skipped = conflict + error;
  return (
    <Form submit={`导入 ${formatCount(added + changed)} 行`} label="导入" hidden={{ step: 'apply' }}>
      <p>
        {`导入后，新登记 ${formatCount(added)} 人，更新 ${formatCount(changed)} 人。`}
        {skipped > 0 && `另有 ${formatCount(skipped)} 行不导入，可以改好后再传。`}
        导入后可以撤销。
      </p>
    </Form>
  );
}
