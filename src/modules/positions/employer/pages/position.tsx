import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { ButtonLink, Notice, Page, StatusTag } from '../../../../platform/ui/index.ts';
import { closePosition, discardPosition, recallPosition, submitPosition } from '../../actions/move.ts';
import { messages } from '../../messages.ts';
import { MoveForm, MoveRefused, wrongReason, type RefusedMove } from '../../pages/move-form.tsx';
import { PositionFacts } from '../../pages/position-facts.tsx';
import { positionProcedure } from '../../procedure.ts';
import { openOwnPosition } from '../queries.ts';

const MOVES = {
  submit: submitPosition,
  recall: recallPosition,
  close: closePosition,
  discard: discardPosition,
};
type OwnMove = keyof typeof MOVES;
const DONE: Record<OwnMove, string> = {
  submit: 'submitted',
  recall: 'recalled',
  close: 'closed',
  discard: 'discarded',
};
const isOwnMove = (name: unknown): name is OwnMove => typeof name === 'string' && Object.hasOwn(MOVES, name);
const HINTS: Partial<Record<OwnMove, string>> = {
  close: '例如：已招满、不招了。已经推荐来的人，请先答复。',
  discard: '例如：这个岗位不招了。',
};

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openOwnPosition, { positionId: String(args.params['id']) });
}

export async function action(args: ActionFunctionArgs) {
  const positionId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const { move, ...rest } = input;
  if (!isOwnMove(move)) return redirect(`/employer/positions/${positionId}`);
  const result = await act(args, MOVES[move] as typeof closePosition, { ...rest, positionId });
  if (result.ok) return redirect(`/employer/positions/${positionId}?done=position-${DONE[move]}`);
  return { ...refusedForm(result.problem, values), message: result.problem.message };
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: RefusedMove;
}

/** One position of the employer: what it says, what it lacks, and what comes next. */
export default function OwnPosition({ loaderData: position, actionData }: Props) {
  const state = positionProcedure.states[position.state];
  const draft = position.state === 'draft';
  return (
    <Page
      title={`我们的岗位：${position.title}`}
      heading={position.title}
      wide
      breadcrumbs={[{ text: '我们的岗位', href: '/employer/positions' }]}
      errors={actionData && wrongReason(actionData)}
      actions={
        draft ? (
          <ButtonLink href={`/employer/positions/${position.id}/edit`}>修改岗位</ButtonLink>
        ) : (
          position.state === 'open' && (
            <ButtonLink href={`/employer/positions/${position.id}/candidates`}>看适合的人</ButtonLink>
          )
        )
      }
      lead={
        <p>
          <StatusTag tone={state.tone}>{state.title}</StatusTag> {`由${position.office}残联核对。`}
        </p>
      }
    >
      <MoveRefused refused={actionData} />
      {position.state_reason !== null && (
        <Notice tone={draft ? 'warning' : 'info'} title={draft ? '残联退回的原因' : '原因'}>
          <p>{position.state_reason}</p>
        </Notice>
      )}
      {position.missing.length > 0 && (
        <Notice tone="warning" title="交之前还要补">
          <ul>
            {position.missing.map((code) => (
              <li key={code}>{messages[code]?.({})}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PositionFacts position={position} />
      {position.moves.length > 0 && <h2>下一步</h2>}
      {position.moves.filter(isOwnMove).map((name) => (
        <MoveForm key={name} name={name} hint={HINTS[name]} {...actionData} />
      ))}
    </Page>
  );
}
