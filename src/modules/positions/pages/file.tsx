import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { ButtonLink, Notice, Page, StatusTag } from '../../../platform/ui/index.ts';
import {
  closePosition,
  discardPosition,
  publishPosition,
  reopenPosition,
  returnPosition,
} from '../actions/move.ts';
import { messages, sentenceOf } from '../messages.ts';
import { positionProcedure } from '../procedure.ts';
import { openPosition } from '../queries/open.ts';
import { MoveForm, MoveRefused, wrongReason, type RefusedMove } from './move-form.tsx';
import { PositionFacts } from './position-facts.tsx';

/** Moves of the office that keeps a position; the employer's own stand on its pages. */
const MOVES = {
  publish: publishPosition,
  return: returnPosition,
  close: closePosition,
  discard: discardPosition,
  reopen: reopenPosition,
};
const DONE: Record<keyof typeof MOVES, string> = {
  return: 'returned',
  publish: 'published',
  reopen: 'published',
  close: 'closed',
  discard: 'discarded',
};
const isStaffMove = (name: string): name is keyof typeof MOVES => Object.hasOwn(MOVES, name);
/** Beside the reason, where an example helps. */
const HINTS: Partial<Record<string, string>> = { close: '例如：已招满、单位不招了。' };

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openPosition, { positionId: String(args.params['id']) });
}

export async function action(args: ActionFunctionArgs) {
  const positionId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const { move, ...rest } = input;
  const name = positionProcedure.transitions.find((each) => each.name === move)?.name;
  if (!name || !isStaffMove(name)) return redirect(`/positions/${positionId}`);
  const result = await act(args, MOVES[name] as typeof closePosition, { ...rest, positionId });
  if (result.ok) return redirect(`/positions/${positionId}?done=position-${DONE[name]}`);
  return { ...refusedForm(result.problem, values), message: result.problem.message };
}

type Data = Awaited<ReturnType<typeof loader>>;

export default function PositionFile({
  loaderData: position,
  actionData,
}: {
  readonly loaderData: Data;
  readonly actionData?: RefusedMove;
}) {
  const state = positionProcedure.states[position.state];
  return (
    <Page
      title={`岗位：${position.title}`}
      heading={position.title}
      wide
      breadcrumbs={[{ text: '岗位库', href: '/positions' }]}
      errors={actionData && wrongReason(actionData)}
      actions={
        <>
          {position.state === 'open' && (
            <ButtonLink href={`/positions/${position.id}/suggestions`}>看合适的人</ButtonLink>
          )}
          {position.reserve !== null && position.state !== 'open' && position.state !== 'closed' && (
            <ButtonLink href={`/offerings/new?position=${position.id}`}>先给优先的人</ButtonLink>
          )}
          {position.editable && (
            <ButtonLink href={`/positions/${position.id}/edit`} kind="secondary">
              {position.state === 'draft' ? '补全岗位' : '修改岗位'}
            </ButtonLink>
          )}
        </>
      }
      lead={
        <p>
          <StatusTag tone={state.tone}>{state.title}</StatusTag> {`由${position.office}管理。`}
          {position.state_reason && `原因：${position.state_reason}。`}
        </p>
      }
    >
      <MoveRefused refused={actionData} />
      {position.missing.length > 0 && position.editable && !actionData && (
        <Notice tone="warning" title="发布前还要补">
          <ul>
            {position.missing.map((code) => (
              <li key={code}>{messages[code]?.({})}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PositionFacts position={position} />
      <Origin line={position.line} />
      {position.moves.some(isStaffMove) && <h2>下一步</h2>}
      {position.moves.filter(isStaffMove).map((name) => (
        <MoveForm key={name} name={name} hint={HINTS[name]} {...actionData} />
      ))}
    </Page>
  );
}

function Origin({ line }: Pick<Data, 'line'>) {
  if (!line) return null;
  return (
    <>
      <h2>来源</h2>
      <p>
        <a href={`/positions/import/${line.batchId}`}>{`这次导入的文件，第 ${line.line} 行`}</a>
      </p>
      <ul>
        {line.notes.map((note) => (
          <li key={note.code}>{sentenceOf(note)}</li>
        ))}
      </ul>
    </>
  );
}
