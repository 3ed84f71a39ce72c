/** Who signs in over the forms. `code`: of the second factor; asked for only where the house wants one. */
interface FormSignIn {
  name: string;
  password: string;
  code?: () => string;
}

function cookiesOf(response: Response): Map<string, string> {
  const pairs = response.headers.getSetCookie().map((text) => text.split(';')[0] ?? '');
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

/** Posts a form as a browser without script does; follows nothing. */
function postForm(url: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { cookie, origin: new URL(url).origin },
  });
}

/** A step cookie, as far as the password leads; the whole Cookie header value. Throws when the password is refused. */
export async function halfSignIn(url: string, { name, password }: FormSignIn): Promise<string> {
  const answer = await postForm(`${url}/sign-in`, { name, password });
  const token = cookiesOf(answer).get('zhuye_step');
  if (!token) throw new Error(`${name} got no second step: ${answer.status}`);
  return `zhuye_step=${token}`;
}

/** Signs in over the forms, by password and, where it is asked for, code; gives the Cookie header value of the session. */
export async function formSignIn(url: string, who: FormSignIn): Promise<string> {
  const { name, password, code } = who;
  let answer = await postForm(`${url}/sign-in`, { name, password });
  const step = cookiesOf(answer).get('zhuye_step');
  if (step && code) answer = await postForm(`${url}/sign-in/code`, { code: code() }, `zhuye_step=${step}`);
  const session = cookiesOf(answer).get('zhuye_session');
  if (!session) throw new Error(`${name} could not sign in: ${answer.status}`);
  return `zhuye_session=${session}`;
}

/** First sign-in of somebody who must set up a second factor: reads the secret off the page, and goes in. */
export async function formEnrol(
  url: string,
  who: Omit<FormSignIn, 'code'>,
  codeOf: (secret: string) => string,
): Promise<{ secret: string; cookie: string }> {
  const half = await halfSignIn(url, who);
  const page = await (await fetch(`${url}/sign-in/enrol`, { headers: { cookie: half } })).text();
  const secret = (/<code>([A-Z2-7 ]{32,})<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '');
  const answer = await postForm(`${url}/sign-in/enrol`, { code: codeOf(secret) }, half);
  const next = `zhuye_step=${cookiesOf(answer).get('zhuye_step') ?? ''}`;
  const choice = await (await fetch(`${url}/sign-in/grant`, { headers: { cookie: next } })).text();
  const grant = /name="grant"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="grant"/.exec(
    choice,
  );
  const last = await postForm(`${url}/sign-in/grant`, { grant: grant?.[1] ?? grant?.[2] ?? '' }, next);
  const session = cookiesOf(last).get('zhuye_session');
  if (!session) throw new Error(`${who.name} could not enrol: ${answer.status}, ${last.status}`);
  return { secret, cookie: `zhuye_session=${session}` };
}
