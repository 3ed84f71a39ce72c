import { ConfirmBox, DataTable } from '../../../platform/ui/index.ts';
import { slotTime } from '../clock.ts';
import type { previewChange } from '../queries/preview.ts';
import type { Refusal } from '../../../kernel/problem.ts';

type Preview = Exclude<Awaited<ReturnType<typeof previewChange.run>>, Refusal>;
type Line = Preview['moved'][number];

interface Props {
  readonly preview: Preview;
  /** As typed: sent again with the confirmation. */
  readonly said: Readonly<Record<string, string>>;
}

function Lines({ preview, lines, caption }: { preview: Preview; lines: readonly Line[]; caption: string }) {
  const { clock } = preview.meeting;
  const when = (slot: number) => (slot < 0 ? '没有' : slotTime(clock, slot));
  return (
    <DataTable<Line>
      caption={caption}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: 'name', title: '求职者', rowHeader: true, cell: (line) => line.name },
        { key: 'booth', title: '摊位', cell: (line) => `${line.booth} 号 ${line.employer}` },
        { key: 'before', title: '原来', cell: (line) => when(line.before) },
        { key: 'after', title: '改成', cell: (line) => when(line.after) },
      ]}
    />
  );
}

const about = ({ about: name, booth }: Preview) => name ?? booth ?? '帮助的人手';

/** Who would move, lose or get an interview; nothing is kept before the button. */
export function ChangePreview({ preview, said }: Props) {
  const { moved, dropped, added, meeting } = preview;
  const parts = [
    { lines: moved, caption: '换时间的' },
    { lines: dropped, caption: '取消的' },
    { lines: added, caption: '新排上的' },
  ];
  return (
    <>
      <h2>{`会动谁：${about(preview)}`}</h2>
      <p>{`换时间 ${moved.length} 场，取消 ${dropped.length} 场，新排上 ${added.length} 场。别的都不动。`}</p>
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map((part) => (
          <Lines key={part.caption} preview={preview} {...part} />
        ))}
      <ConfirmBox
        title="照这样重排？"
        confirm="照这样重排"
        kind="main"
        cancelHref={`/meetings/${meeting.id}/change`}
        hidden={said}
      >
        <p>时间有变的人会马上收到通知。</p>
      </ConfirmBox>
    </>
  );
}
