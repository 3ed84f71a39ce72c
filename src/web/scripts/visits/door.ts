/** What came back from the house. `away`: no network, or nobody at home; nothing is lost and it is tried again. */
export type Reply =
  | { kind: 'ok'; value: unknown }
  | { kind: 'sign-in' }
  | { kind: 'no'; code: string; message: string }
  | { kind: 'away' };

const TIMEOUT_MS = 30_000;

interface Spoken {
  code?: unknown;
  message?: unknown;
  fields?: { message?: unknown }[];
}

const sentence = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);

/** The house's own words, those of the first field before those of the whole. */
function refusal(spoken: Spoken): Reply {
  const words = sentence(spoken.message, '没有收下。请联系管理员。');
  return {
    kind: 'no',
    code: sentence(spoken.code, 'unknown'),
    message: sentence(spoken.fields?.[0]?.message, words),
  };
}

/** Asks the house one thing, as the session that is signed in on this phone. */
export async function ask(what: object): Promise<Reply> {
  try {
    const answer = await fetch('/visits/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    // A page of a hotel's or station's network is no answer of ours.
    if (!answer.headers.get('content-type')?.includes('json')) return { kind: 'away' };
    const value: unknown = await answer.json();
    if (answer.ok) return { kind: 'ok', value };
    if (answer.status === 401) return { kind: 'sign-in' };
    if (answer.status >= 500 || answer.status === 429) return { kind: 'away' };
    return refusal(value as Spoken);
  } catch {
    return { kind: 'away' };
  }
}

const FIRST_MS = 2_000;
const MOST_MS = 300_000;
/** How long to wait before the next try, a little different on each phone: after an outage not all come at once. */
export function backOff(failures: number, chance = Math.random()): number {
  return Math.min(FIRST_MS * 2 ** Math.max(0, failures - 1), MOST_MS) * (0.75 + chance / 2);
}
