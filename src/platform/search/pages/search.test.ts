import { RouterContextProvider } from 'react-router';
import { expect, it } from 'vitest';
import type { Problem } from '../../../kernel/problem.ts';
import { doorContext, type FormDoor } from '../../doors/form.ts';
import { action } from './search.tsx';

function post(problem: Problem, text = '林秀') {
  const context = new RouterContextProvider();
  const say = ({ problem: { kind, code } }: { problem: Problem }) => ({
    kind,
    code,
    message: `sentence of ${code}`,
    fields: [],
  });
  context.set(doorContext, {
    run: () => Promise.resolve({ ok: false, problem }),
    say,
  } as unknown as FormDoor);
  const request = new Request('http://zhuye.example/search', {
    method: 'POST',
    body: new URLSearchParams({ text }),
  });
  return action({ request, context } as unknown as Parameters<typeof action>[0]);
}

const thrown = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

it('a fault of the house, such as a seal that does not open, is a page with its own status', async () => {
  const answer = await thrown(post({ kind: 'unavailable', code: 'unexpected', params: { reference: 'ab' } }));
  expect((answer as Response).status).toBe(503);
  expect(await (answer as Response).text()).toContain('sentence of unexpected');
});

it('who may not search gets the page that says so', async () => {
  expect(((await thrown(post({ kind: 'forbidden', code: 'role-may-not' }))) as Response).status).toBe(403);
});

it('what the reader can mend stands beside the box, and a number is not shown again', async () => {
  const refused: Problem = { kind: 'invalid', code: 'search-too-short' };
  expect(await post(refused)).toMatchObject({ text: '林秀', groups: [], errors: [{}] });
  expect(await post(refused, '350199199001010011')).toMatchObject({ text: '' });
});
