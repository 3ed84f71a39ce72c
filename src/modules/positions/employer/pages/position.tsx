import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import {
  Button,
  ButtonLink,
  Disclosure,
  Form,
  Notice,
  Page,
  StatusTag,
  TextField,
} from '../../../../platform/ui/index.ts';
import { closePosition, discardPosition, recallPosition, submitPosition } from '../../actions/move.ts';
import { messages } from '../../messages.ts';
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
const TRANSITIONS = new Map(positionProcedure.transitions.map((each) => [each.name, each]));

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
type Refused = ReturnType<typeof refusedForm> & { message: string };
interface Props {
  readonly loaderData: Data;
  readonly actionData?: Refused;
}

/** One position of the employer: what it says, what it lacks, and what comes next. */
export default function OwnPosition({ loaderData: position, actionData }: Props) {
  const state = positionProcedure.states[position.state];
  const onPage = actionData?.errors.filter(({ field }) => field === 'reason');
  const draft = position.state === 'draft';
  return (
    <Page
      title={`我们的岗位：${position.title}`}
      heading={position.title}
      wide
      breadcrumbs={[{ text: '我们的岗位', href: '/employer/positions' }]}
      errors={onPage}
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
      {actionData && onPage?.length === 0 && (
        <Notice tone="error" title={actionData.message}>
          <ul>
            {actionData.errors.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
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
        <MoveForm key={name} name={name} {...actionData} />
      ))}
    </Page>
  );
}

const HINTS: Partial<Record<OwnMove, string>> = {
  close: '例如：已招满、不招了。已经推荐来的人，请先答复。',
  discard: '例如：这个岗位不招了。',
};

/** One button of the procedure; a move that wants a reason is folded away until it is wanted. */
function MoveForm({ name, values, errors }: { readonly name: OwnMove } & Partial<Refused>) {
  const move = TRANSITIONS.get(name);
  if (!move) return null;
  const tried = values?.['move'] === name;
  const form = (
    <Form hidden={{ move: name }} label={move.title} {...(tried && { values, errors })}>
      {move.needs && (
        <TextField name="reason" label={`${move.title}的原因`} hint={HINTS[name]} required width="full" />
      )}
      <div className="buttons">
        <Button kind={move.to === 'closed' ? 'destructive' : 'main'}>{move.title}</Button>
      </div>
    </Form>
  );
  if (!move.needs) return form;
  return (
    <Disclosure summary={`${move.title}……`} open={tried}>
      {form}
    </Disclosure>
  );
}
