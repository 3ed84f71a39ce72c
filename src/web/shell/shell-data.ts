import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import type { DraftsHere, Kept } from '../../platform/ui/index.ts';
import { keptForm, type KeptForm } from '../../platform/access/kept-form.ts';
import type { Query } from '../../platform/action/index.ts';
import { actsForAnother } from '../../platform/access/actor.ts';
import type { FormDoor } from '../../platform/doors/form.ts';
import type { HelpContacts } from '../../platform/doors/help.ts';
import { ownGrants } from '../../platform/access/queries/own.ts';
import { isRole, ROLES, STAFF } from '../../platform/access/roles.ts';
import { unreadCount } from '../../platform/notices/queries/unread-count.ts';
import { rememberedList } from '../../platform/worklist/place.ts';
import { myName } from '../../modules/people/index.ts';
import { doneSentence } from './done.ts';
import { draftsOn } from './drafts.ts';
import { lacksEasyVersion } from './easy-page.ts';
import { KEPT } from '../kept-mark.ts';
import { navFor, type NavPart } from './nav.ts';
import { SHELL_PAGES } from './pages.ts';
import { readSettings, type Settings } from './settings.ts';

/** What the frame of every page shows; plain data, made by the root loader. */
export interface ShellData {
  readonly user: {
    readonly name: string;
    readonly role: string;
    readonly region: string | null;
    readonly staff: boolean;
    /** The person of the register for whom a guardian or helper acts now; null for who acts for themselves. */
    readonly actingFor: string | null;
    /** Whose grant a colleague acts in, and its last day in words; null for who acts in a grant of their own. */
    readonly standsIn: { readonly lender: string; readonly until: string } | null;
    /** Time of day in Shanghai, such as 14:05, until which one stays signed in if nothing more is asked. */
    readonly until: string | null;
    /** Notices that were not read yet. */
    readonly unread: number;
  } | null;
  readonly nav: readonly NavPart[];
  /** Shows the box that searches everything; not on the page that has it. */
  readonly search: boolean;
  /** The worklist as the reader left it; null on the home itself. */
  readonly backToList: string | null;
  readonly settings: Settings;
  /** What was just done, said once in the status region. */
  readonly flash: string | null;
  /** The page has no easy version, and ought to say so to whoever asked for easy read. */
  readonly lacksEasy: boolean;
  /** What had been typed on this page when the session ran out. */
  readonly kept: Kept | null;
  /** What was put aside of this page's form; null where it cannot be put aside. */
  readonly drafts: DraftsHere | null;
  readonly help: HelpContacts;
  /** Everything shown is made up. */
  readonly sampleData: boolean;
}

interface OwnGrants {
  readonly grants: readonly { here: boolean; lent_by: string | null; valid_to: string | null }[];
}

/** What a query of the frame answers; nothing where it is refused: the page itself says why. */
async function told<T>(door: FormDoor, query: unknown, otherwise: T, input: object = {}): Promise<T> {
  const outcome = await door.run(query as Query, input);
  return outcome.ok ? (outcome.value as T) : otherwise;
}

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The form of this page that came too late, where the address says that there is one. */
async function keptOn(address: URL, door: FormDoor): Promise<KeptForm | null> {
  const query = new URLSearchParams(address.search);
  if (door.actor.id === null || !query.has(KEPT)) return null;
  query.delete(KEPT);
  const at = address.pathname + (query.size > 0 ? `?${query}` : '');
  return told<KeptForm | null>(door, keptForm, null, { at });
}

const FILES_AGAIN = '文件要再选一次。';

async function standInOf(door: FormDoor): Promise<NonNullable<ShellData['user']>['standsIn']> {
  const { grants } = await told<OwnGrants>(door, ownGrants, { grants: [] });
  const here = grants.find((grant) => grant.here);
  return {
    lender: here?.lent_by ?? '同事',
    until: here?.valid_to ? `到 ${formatDateZh(plainDate(here.valid_to))} 为止` : '到收回为止',
  };
}

async function userOf(door: FormDoor): Promise<ShellData['user']> {
  const { actor } = door;
  if (!isRole(actor.role)) return null;
  const { count } = await told(door, unreadCount, { count: 0 });
  return {
    name: actor.name,
    role: ROLES[actor.role].title,
    region: door.regionName,
    staff: actor.role !== 'seeker' && actor.role !== 'employer_hr',
    actingFor: actsForAnother(actor) ? (await told(door, myName, { name: '另一个人' })).name : null,
    standsIn: actor.standsIn ? await standInOf(door) : null,
    until: actor.sessionUntil ? CLOCK.format(new Date(actor.sessionUntil)) : null,
    unread: count,
  };
}

/** Frame of the page that `request` asks for, for the one who asks. */
export async function shellData(request: Request, door: FormDoor): Promise<ShellData> {
  const { actor } = door;
  const address = new URL(request.url);
  const { pathname, searchParams } = address;
  const late = await keptOn(address, door);
  const cookie = request.headers.get('cookie');
  const works = STAFF.some((role) => role === actor.role);
  const list = works && pathname !== '/home' ? rememberedList(cookie) : null;
  return {
    user: await userOf(door),
    nav: navFor(door.modules, actor.role, pathname),
    search: works && pathname !== '/search',
    backToList: list === '/home' ? null : list,
    settings: readSettings(cookie),
    flash: late
      ? `${doneSentence('kept', door.modules)}${late.files ? FILES_AGAIN : ''}`
      : doneSentence(searchParams.get('done'), door.modules),
    lacksEasy: lacksEasyVersion(pathname, [...SHELL_PAGES, ...door.modules.flatMap((m) => m.pages)]),
    drafts: await draftsOn(address, door),
    kept: late && { page: pathname, sentTo: late.sentTo, values: late.values },
    help: door.help,
    sampleData: door.sampleData,
  };
}
