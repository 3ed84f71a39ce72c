import { Button, Disclosure, Form, SelectField, TextField } from '../../../../platform/ui/index.ts';
import type { Offering } from '../queries.ts';
import type { RefusedRound } from './round.tsx';

interface Props {
  readonly round: Offering;
  readonly refused: RefusedRound | undefined;
}

/** Somebody who is not to be asked this time, with the reason that stays on the list. */
function LeaveOut({ round, refused }: Props) {
  const waiting = round.entries.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return null;
  const tried = refused?.values['move'] === 'leave';
  return (
    <Disclosure summary="这次不问某个人……" open={tried}>
      <Form hidden={{ move: 'leave' }} label="这次不问某个人" {...(tried && refused)}>
        <SelectField
          name="entryId"
          label="不问谁"
          required
          empty="请选择"
          options={waiting.map(({ id, place, name }) => ({ value: id, text: `第 ${place} 位，${name}` }))}
        />
        <TextField
          name="why"
          label="不问的原因"
          hint="例如：已经搬走、联系过说不去。不要写健康。"
          required
          width="full"
        />
        <div className="buttons">
          <Button kind="destructive">这次不问</Button>
        </div>
      </Form>
    </Disclosure>
  );
}

/** What may be done with the round as a whole now. */
export function RoundMoves({ round, refused }: Props) {
  if (round.state === 'ended') return null;
  const stopping = refused?.values['move'] === 'stop';
  return (
    <section aria-labelledby="next">
      <h2 id="next">下一步</h2>
      {round.state === 'prepared' && (
        <>
          <p>看过下面的顺序再开始。开始以后，轮到的人会收到通知；有人不去或者到期没答复，会自动问下一位。</p>
          <Form hidden={{ move: 'start' }} label="开始问">
            <div className="buttons">
              <Button>开始一个一个问</Button>
            </div>
          </Form>
          <Form hidden={{ move: 'again', positionId: round.positionId }} label="重排名单">
            <div className="buttons">
              <Button kind="secondary">按今天的情况重排名单</Button>
            </div>
          </Form>
        </>
      )}
      <LeaveOut round={round} refused={refused} />
      <Disclosure summary="不再先问，向所有人开放……" open={stopping}>
        <Form hidden={{ move: 'stop' }} label="向所有人开放" {...(stopping && refused)}>
          <TextField
            name="reason"
            label="停下的原因"
            hint="会一直留在这里，别人查得到。"
            required
            width="full"
          />
          <div className="buttons">
            <Button kind="destructive">停下，向所有人开放</Button>
          </div>
        </Form>
      </Disclosure>
    </section>
  );
}
