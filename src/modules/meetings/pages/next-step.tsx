import { Button, ButtonLink, Form } from '../../../platform/ui/index.ts';
import type { MeetingData } from './file.tsx';

/** The one next step of whoever holds it. */
export function NextStep({ meeting, moves }: MeetingData) {
  if (meeting.state === 'draft') {
    return meeting.booths.length === 0 ? (
      <ButtonLink href={`/meetings/${meeting.id}/booths`}>加入单位和岗位</ButtonLink>
    ) : (
      moves.includes('announce') && (
        <Form hidden={{ move: 'announce' }} label="公布">
          <p>公布以后可以邀请求职者。招聘会会出现在“近期招聘会”里。</p>
          <Button>公布招聘会</Button>
        </Form>
      )
    );
  }
  if (meeting.state !== 'open') return null;
  if ((meeting.guests.accepted ?? 0) + (meeting.guests.arrived ?? 0) === 0)
    return <ButtonLink href={`/meetings/${meeting.id}/invite`}>邀请求职者</ButtonLink>;
  if (meeting.planVersion > 0) return <ButtonLink href={`/meetings/${meeting.id}/day`}>现场签到</ButtonLink>;
  return (
    <Form hidden={{ move: 'plan' }} label="排面谈时间">
      <p>按匹配分排出总分最高的安排。有面谈的人会收到通知。</p>
      <Button>排面谈时间</Button>
    </Form>
  );
}
