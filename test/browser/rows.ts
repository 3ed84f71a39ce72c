import { OFFICERS, STAFF, type RoleName } from '../../src/platform/access/roles.ts';
import type { Ids } from './world.ts';

type Reader = RoleName | 'public';

/** What the matrix knows of one route. */
export interface Row {
  /** Addresses to look at, by state: empty, filled and whatever else the page can be. */
  readonly at: Readonly<Record<string, (ids: Ids) => string>>;
  /** Who gets the page; everybody else is refused or sent to sign in. */
  readonly open: readonly Reader[];
  /** The page has a form that refuses to be sent empty. */
  readonly form?: true;
  /** Answers with a file or leads on, so there is no page to look at. */
  readonly bare?: true;
}

const SIGNED_IN: readonly RoleName[] = [...STAFF, 'seeker', 'system_admin', 'auditor'];
const EVERYONE: readonly Reader[] = ['public', ...SIGNED_IN];
/** An enterprise of 31 with nobody employed: everything that the page can say. */
const LEVY = 'year=2024&nature=ENTERPRISE&headcount=31&totalWages=2480000&declared=yes';
const KEEPERS = STAFF.filter((role) => role !== 'village_helper');

/** A student who graduates this year and looks for work: something to have, something to ask, something refused. */
const BENEFITS =
  'for=person&certificate=yes&workingAge=yes&work=NONE&seekingWork=yes&study=GRADUATING&namedCourse=skip';

/** One row a route. A route without a row, or a row without a route, fails the matrix. */
export const ROWS: Readonly<Record<string, Row>> = {
  '/': { at: { filled: () => '/' }, open: EVERYONE },
  '/settings': { at: { filled: () => '/settings' }, open: EVERYONE },
  '/style': { at: { filled: () => '/style', error: () => '/style?state=error' }, open: EVERYONE },
  '/*': { at: { missing: () => '/no-such-page' }, open: [], bare: true },

  '/sign-in': {
    at: { empty: () => '/sign-in', asked: () => '/sign-in?to=/people' },
    open: ['public'],
    form: true,
  },
  '/sign-out': { at: { filled: () => '/sign-out' }, open: SIGNED_IN },
  '/home': { at: { filled: () => '/home' }, open: SIGNED_IN.filter((role) => role !== 'seeker') },
  '/accounts': {
    at: { filled: () => '/accounts', empty: () => '/accounts?search=nobody' },
    open: ['system_admin'],
  },
  '/accounts/new': { at: { empty: () => '/accounts/new' }, open: ['system_admin'], form: true },
  '/account/password': { at: { empty: () => '/account/password' }, open: SIGNED_IN, form: true },
  '/api/docs': { at: { filled: () => '/api/docs' }, open: EVERYONE },
  '/audit': { at: { filled: () => '/audit' }, open: ['auditor'] },

  '/people': { at: { filled: () => '/people', empty: () => '/people?text=没有这个人' }, open: STAFF },
  '/people/new': { at: { empty: () => '/people/new' }, open: KEEPERS, form: true },
  '/people/:id': {
    at: Object.fromEntries(
      [0, 1, 2, 3].map((tab) => [`tab ${tab}`, (ids: Ids) => `/people/${ids.person}?tab=${tab}`]),
    ),
    open: STAFF,
  },
  '/people/:id/profile': {
    at: { filled: (ids) => `/people/${ids.person}/profile` },
    open: KEEPERS,
    form: true,
  },
  '/people/:id/abilities': { at: { filled: (ids) => `/people/${ids.person}/abilities` }, open: STAFF },
  '/people/:id/need': { at: { filled: (ids) => `/people/${ids.person}/need` }, open: STAFF },
  '/roster': { at: { filled: () => '/roster' }, open: KEEPERS, form: true },
  '/roster/template.xlsx': { at: { filled: () => '/roster/template.xlsx' }, open: KEEPERS, bare: true },
  '/roster/:id': { at: { filled: (ids) => `/roster/${ids.roster}` }, open: KEEPERS },
  '/roster/:id/columns': { at: { filled: (ids) => `/roster/${ids.roster}/columns` }, open: KEEPERS },
  '/roster/:id/problems.xlsx': {
    at: { filled: (ids) => `/roster/${ids.roster}/problems.xlsx` },
    open: KEEPERS,
    bare: true,
  },
  '/my/file': { at: { filled: () => '/my/file' }, open: ['seeker'] },

  '/employers': { at: { filled: () => '/employers', empty: () => '/employers?text=没有这家' }, open: STAFF },
  '/employers/new': { at: { empty: () => '/employers/new' }, open: OFFICERS, form: true },
  '/employers/:id': { at: { filled: (ids) => `/employers/${ids.employer}` }, open: STAFF },

  '/spells': { at: { filled: () => '/spells' }, open: STAFF },
  '/spells/:id': { at: { filled: (ids) => `/spells/${ids.spell}` }, open: STAFF },
  '/spells/:id/correct': {
    at: { filled: (ids) => `/spells/${ids.spell}/correct` },
    open: OFFICERS,
    form: true,
  },
  '/spells/:id/evidence/:evidenceId': {
    at: { filled: (ids) => `/spells/${ids.spell}/evidence/${ids.evidence}` },
    open: STAFF,
    bare: true,
  },
  '/people/:id/spells/new': {
    at: { empty: (ids) => `/people/${ids.person}/spells/new` },
    open: STAFF,
    form: true,
  },

  '/jobs': { at: { filled: () => '/jobs', empty: () => '/jobs?text=没有这个岗位' }, open: EVERYONE },
  '/jobs/:id': { at: { filled: (ids) => `/jobs/${ids.position}` }, open: EVERYONE },
  '/positions': {
    at: { filled: () => '/positions', empty: () => '/positions?text=没有这个岗位' },
    open: STAFF,
  },
  '/positions/new': { at: { empty: () => '/positions/new' }, open: KEEPERS, form: true },
  '/positions/export.csv': { at: { filled: () => '/positions/export.csv' }, open: STAFF, bare: true },
  '/positions/import': { at: { empty: () => '/positions/import' }, open: OFFICERS, form: true },
  '/positions/import/template.csv': {
    at: { filled: () => '/positions/import/template.csv' },
    open: EVERYONE,
    bare: true,
  },
  '/positions/import/:batch': {
    at: { filled: (ids) => `/positions/import/${ids.postings}` },
    open: OFFICERS,
  },
  '/positions/import/:batch/problems.csv': {
    at: { filled: (ids) => `/positions/import/${ids.postings}/problems.csv` },
    open: OFFICERS,
    bare: true,
  },
  '/positions/:id': {
    at: { open: (ids) => `/positions/${ids.position}`, draft: (ids) => `/positions/${ids.draft}` },
    open: STAFF,
  },
  '/positions/:id/edit': {
    at: { draft: (ids) => `/positions/${ids.draft}/edit` },
    open: KEEPERS,
    form: true,
  },

  '/people/:id/suggestions': { at: { filled: (ids) => `/people/${ids.person}/suggestions` }, open: STAFF },
  '/positions/:id/suggestions': {
    at: { filled: (ids) => `/positions/${ids.position}/suggestions` },
    open: STAFF,
  },
  '/my/suggestions': { at: { filled: () => '/my/suggestions' }, open: ['seeker'] },

  '/referrals': { at: { filled: () => '/referrals' }, open: STAFF },
  '/referrals/:id': { at: { filled: (ids) => `/referrals/${ids.referral}` }, open: STAFF },
  '/recruiting/refer': {
    at: { filled: (ids) => `/recruiting/refer?person=${ids.person}&position=${ids.position}` },
    open: STAFF,
  },

  '/benefits': {
    at: {
      whom: () => '/benefits',
      question: () => '/benefits?for=person',
      number: () => '/benefits?for=institution&institution=SHELTERED&recognised=yes',
      result: () => `/benefits?${BENEFITS}&show=result`,
      easy: () => `/benefits?${BENEFITS}&show=easy`,
    },
    open: EVERYONE,
    form: true,
  },
  '/law': {
    at: {
      today: () => '/law',
      past: () => '/law?on-year=2021&on-month=1&on-day=1',
      error: () => '/law?on-year=2024&on-month=13&on-day=1',
    },
    open: EVERYONE,
  },

  '/levy': {
    at: {
      empty: () => '/levy',
      filled: () => `/levy?${LEVY}`,
      exempt: () => `/levy?${LEVY}&headcount=30`.replace('headcount=31&', ''),
      error: () => '/levy?headcount=-1&totalWages=800万元&severe=x&seasonalCount=5',
    },
    open: EVERYONE,
  },
  '/levy/statement': { at: { filled: () => `/levy/statement?${LEVY}` }, open: EVERYONE },
  '/check-number': { at: { empty: () => '/check-number' }, open: EVERYONE, form: true },

  '/programme/new-employment': {
    at: { filled: () => '/programme/new-employment' },
    open: [...STAFF, 'auditor'],
  },
  '/programme/new-employment/rows': { at: { filled: () => '/programme/new-employment/rows' }, open: STAFF },
};
