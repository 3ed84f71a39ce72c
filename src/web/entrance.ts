import type { Floor } from '../platform/action/index.ts';
import { safeDestination } from '../platform/access/destination.ts';
import { deviceWords } from '../platform/access/device.ts';
import {
  enterCode,
  enterEnrolment,
  enterGrant,
  enterPassword,
  halfWay,
  type From,
  type Step,
} from '../platform/access/entrance.ts';
import { askForReset, switchGrant } from '../platform/access/entrance-more.ts';
import { HALF_WAY_SECONDS } from '../platform/access/half-session.ts';
import { enterPasskey, passkeyQuestion } from '../platform/access/passkeys.ts';
import { sourceOf } from '../platform/access/source.ts';
import type { Entered, EnterStep, FormDoor } from '../platform/doors/form.ts';
import type { Outcome } from '../kernel/problem.ts';
import { originOf, type Reach } from './origin.ts';
import { COOKIES, cookieOf, tokenIn } from './cookies.ts';

/** Half an hour longer than the session itself: a form that comes too late can then still be kept for its sender. */
const SESSION_SECONDS = 12.5 * 3600;
const PAGES = { code: '/sign-in/code', enrol: '/sign-in/enrol', grant: '/sign-in/grant' } as const;

const NOWHERE: Entered = { to: '/', cookies: [] };

/** Cookies and address after a step; the token of the half-way state never stands in an address. */
function entered(origin: string, step: Step): Entered {
  if (step.at === 'in') {
    return {
      to: step.destination,
      cookies: [
        cookieOf(origin, COOKIES.session, step.token, SESSION_SECONDS),
        cookieOf(origin, COOKIES.step, '', 0),
      ],
    };
  }
  return {
    to: PAGES[step.at],
    cookies: [cookieOf(origin, COOKIES.step, step.token, HALF_WAY_SECONDS)],
    ...(step.recovery && { recovery: step.recovery }),
  };
}

interface At {
  half: string;
  session: string;
  from: From;
  origin: string;
}

async function take(
  floor: Floor,
  step: EnterStep,
  { half, session, from, origin }: At,
): Promise<Outcome<Step | null>> {
  switch (step.do) {
    case 'password': {
      const { name, password, to } = step;
      return enterPassword(floor, { ...from, name, password, destination: safeDestination(to) });
    }
    case 'code':
      return enterCode(floor, half, step.code, from);
    case 'enrol':
      return enterEnrolment(floor, half, step.code, from);
    case 'grant':
      return enterGrant(floor, half, step.grantId, from);
    case 'switch': {
      const outcome = await switchGrant(floor, session, step.grantId);
      return outcome.ok ? { ok: true, value: { ...outcome.value, at: 'in', destination: '/home' } } : outcome;
    }
    case 'passkey': {
      const destination = safeDestination(step.to);
      return enterPasskey(floor, { ...from, response: step.response, origin, destination });
    }
    case 'reset':
      return askForReset(floor, step.name, from);
  }
}

/** The part of a page's door through which people come in. `peer`: the address at the other end of the connection. */
export function entranceOf(
  floor: Floor,
  request: Request,
  peer: string | undefined,
  reach: Reach,
): Pick<FormDoor, 'enter' | 'halfWay' | 'origin' | 'passkeyQuestion'> {
  const half = tokenIn(request, COOKIES.step) ?? '';
  const from: From = {
    source: sourceOf(peer, request.headers.get('x-forwarded-for'), reach.isProxy(peer)),
    device: deviceWords(request.headers.get('user-agent')),
  };
  const origin = originOf(request, reach, peer);
  return {
    origin,
    passkeyQuestion: () => passkeyQuestion(floor, origin),
    halfWay: () => (half === '' ? Promise.resolve(null) : halfWay(floor, half)),
    async enter(step) {
      const outcome = await take(floor, step, {
        half,
        from,
        origin,
        session: tokenIn(request, COOKIES.session) ?? '',
      });
      if (!outcome.ok) return outcome;
      return { ok: true, value: outcome.value ? entered(origin, outcome.value) : NOWHERE };
    },
  };
}
