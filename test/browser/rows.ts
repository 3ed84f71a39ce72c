import { OFFICERS, STAFF, type RoleName } from '../../src/platform/access/roles.ts';
import type { Ids, Visitor } from './world.ts';

type Reader = RoleName | 'public';

/** What the matrix knows of one route. */
export interface Row {
  /** Addresses to look at, by state: empty, filled and whatever else the page can be. */
  readonly at: Readonly<Record<string, (ids: Ids) => string>>;
  /** Who gets the page; everybody else is refused or sent to sign in. */
  readonly open: readonly Reader[];
  /** States about something of a few readers alone, and of whom. */
  readonly openIn?: Readonly<Record<string, readonly Reader[]>>;
  /** Somebody half-way in, who alone gets the page. */
  readonly visitor?: Visitor;
  /** The page has a form that refuses to be sent empty. */
  readonly form?: true;
  /** Answers with a file or leads on, so there is no page to look at. */
  readonly bare?: true;
}

const SIGNED_IN: readonly RoleName[] = [
  ...STAFF,
  'employer_hr',
  'seeker',
  'system_admin',
  'security_admin',
  'auditor',
];
const EVERYONE: readonly Reader[] = ['public', ...SIGNED_IN];
const NO_TOKEN = 'a'.repeat(43);
/** An enterprise of 31 with nobody employed: everything that the page can say. */
const LEVY = 'year=2024&nature=ENTERPRISE&headcount=31&totalWages=2480000&declared=yes';
const KEEPERS = STAFF.filter((role) => role !== 'village_helper');

/** A student who graduates this year and looks for work: something to have, something to ask, something refused. */
const BENEFITS =
  'for=person&certificate=yes&workingAge=yes&work=NONE&seekingWork=yes&study=GRADUATING&namedCourse=skip';

/** One row a route. A route without a row, or a row without a route, fails the matrix. */
export const ROWS: Readonly<Record<string, Row>> = {
  '/': { at: { filled: () => '/', place: () => '/?region=350100' }, open: EVERYONE },
  '/settings': { at: { filled: () => '/settings' }, open: EVERYONE },
  '/style': { at: { filled: () => '/style', error: () => '/style?state=error' }, open: EVERYONE },
  '/unavailable': { at: { away: () => '/unavailable' }, open: [], bare: true },
  '/*': { at: { missing: () => '/no-such-page' }, open: [], bare: true },

  '/sign-in': {
    at: { empty: () => '/sign-in', asked: () => '/sign-in?to=/people' },
    open: ['public'],
    form: true,
  },
  '/sign-in/passkey': { at: { filled: () => '/sign-in/passkey' }, open: EVERYONE },
  '/sign-in/code': { at: { empty: () => '/sign-in/code' }, open: [], visitor: 'at-code', form: true },
  '/sign-in/enrol': { at: { empty: () => '/sign-in/enrol' }, open: [], visitor: 'at-enrolment', form: true },
  '/sign-in/grant': { at: { empty: () => '/sign-in/grant' }, open: [], visitor: 'at-choice', form: true },
  '/sign-out': { at: { filled: () => '/sign-out' }, open: SIGNED_IN },
  '/home': {
    at: {
      filled: () => '/home',
      chosen: () => '/home?kind=recruiting.referrals&region=350102001&due=week',
      empty: () => '/home?mine=yes&due=overdue',
    },
    open: SIGNED_IN.filter((role) => role !== 'seeker' && role !== 'employer_hr'),
  },
  '/accounts': {
    at: { filled: () => '/accounts', empty: () => '/accounts?search=nobody' },
    open: ['system_admin', 'security_admin'],
  },
  '/accounts/new': { at: { empty: () => '/accounts/new' }, open: ['system_admin'], form: true },
  '/accounts/approvals': {
    at: { filled: () => '/accounts/approvals' },
    open: ['security_admin', 'system_admin'],
  },
  '/accounts/:id': {
    at: { filled: (ids) => `/accounts/${ids.account}` },
    open: ['security_admin', 'system_admin'],
  },
  '/roles': {
    at: {
      filled: () => '/roles?module=access',
      role: () => '/roles?module=access&role=county_clerk',
      empty: () => '/roles?module=none',
    },
    open: ['system_admin', 'security_admin', 'auditor'],
  },
  '/roles/export.csv': {
    at: { filled: () => '/roles/export.csv' },
    open: ['system_admin', 'security_admin', 'auditor'],
    bare: true,
  },
  '/drafts': {
    at: { filled: () => '/drafts', drop: (ids) => `/drafts?drop=${ids.kept}&back=/employers/new` },
    open: SIGNED_IN,
    openIn: { drop: ['county_clerk'] },
  },
  '/notices': { at: { filled: () => '/notices', empty: () => '/notices?group=quota' }, open: SIGNED_IN },
  '/notices/settings': { at: { filled: () => '/notices/settings' }, open: SIGNED_IN },
  '/notices/stop': { at: { filled: (ids) => `/notices/stop?token=${ids.stop}` }, open: EVERYONE },
  '/notices/outbox': {
    at: { filled: () => '/notices/outbox', empty: () => '/notices/outbox?state=suppressed' },
    open: ['system_admin'],
  },
  '/notices/:id': { at: { filled: (ids) => `/notices/${ids.notice}` }, open: ['seeker'] },
  '/letters/:id': { at: { filled: (ids) => `/letters/${ids.letter}` }, open: STAFF },
  '/account': { at: { filled: () => '/account' }, open: SIGNED_IN },
  '/account/address': {
    at: { empty: () => '/account/address?channel=email', sent: () => '/account/address?channel=sms&sent=1' },
    open: SIGNED_IN,
    form: true,
  },
  '/account/factor': { at: { filled: () => '/account/factor' }, open: SIGNED_IN, form: true },
  '/account/passkeys': { at: { empty: () => '/account/passkeys' }, open: SIGNED_IN, form: true },
  '/account/sessions': { at: { filled: () => '/account/sessions' }, open: SIGNED_IN },
  '/account/grants': { at: { filled: () => '/account/grants' }, open: SIGNED_IN },
  '/account/stand-in': { at: { empty: () => '/account/stand-in' }, open: OFFICERS, form: true },
  '/reset': { at: { empty: () => '/reset' }, open: EVERYONE, form: true },
  '/reset/asked': { at: { filled: () => '/reset/asked' }, open: EVERYONE },
  '/reset/:token': { at: { empty: () => `/reset/${NO_TOKEN}` }, open: EVERYONE, form: true },
  '/join/:token': { at: { empty: () => `/join/${NO_TOKEN}` }, open: EVERYONE, form: true },
  '/account/password': { at: { empty: () => '/account/password' }, open: SIGNED_IN, form: true },
  '/api/docs': { at: { filled: () => '/api/docs' }, open: EVERYONE },
  '/retention': {
    at: { filled: () => '/retention', rehearsed: () => '/retention?rehearse=1' },
    open: ['system_admin', 'auditor', ...OFFICERS],
  },
  '/retention/seals': { at: { filled: () => '/retention/seals' }, open: [...OFFICERS, 'auditor'] },
  '/quarantine': {
    at: { filled: () => '/quarantine', empty: () => '/quarantine?page=2' },
    open: ['system_admin', 'security_admin'],
  },
  '/audit': { at: { filled: () => '/audit' }, open: ['auditor'] },

  '/views': { at: { empty: () => '/views' }, open: STAFF },
  '/regions/choose': {
    at: {
      top: () => '/regions/choose?to=/people',
      below: () => '/regions/choose?to=/people&at=350102',
      found: () => '/regions/choose?to=/people&find=gudong',
      none: () => '/regions/choose?to=/people&find=zzzz',
    },
    open: STAFF,
  },

  '/people': { at: { filled: () => '/people', empty: () => '/people?text=没有这个人' }, open: STAFF },
  '/people/new': { at: { empty: () => '/people/new' }, open: KEEPERS, form: true },
  '/people/:id/registered': {
    at: { filled: (ids) => `/people/${ids.person}/registered` },
    open: KEEPERS,
  },
  '/people/:id': {
    at: Object.fromEntries(
      [0, 1, 2, 3, 4].map((tab) => [`tab ${tab}`, (ids: Ids) => `/people/${ids.person}?tab=${tab}`]),
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
  '/people/:id/background': { at: { filled: (ids) => `/people/${ids.person}/background` }, open: STAFF },
  '/people/:id/household': { at: { filled: (ids) => `/people/${ids.person}/household` }, open: STAFF },
  '/people/:id/services': {
    at: {
      filled: (ids) => `/people/${ids.person}/services`,
      empty: (ids) => `/people/${ids.person}/services?kind=START_UP`,
    },
    open: STAFF,
  },
  '/my/background': { at: { filled: () => '/my/background' }, open: ['seeker'] },
  '/my/household': { at: { filled: () => '/my/household' }, open: ['seeker'] },
  '/my/services': {
    at: { filled: () => '/my/services', empty: () => '/my/services?kind=START_UP' },
    open: ['seeker'],
  },
  '/people/:id/papers': { at: { filled: (ids) => `/people/${ids.person}/papers` }, open: STAFF, form: true },
  '/people/:id/papers/:fileId': {
    at: { leads: (ids) => `/people/${ids.person}/papers/${ids.paper}` },
    open: [],
    bare: true,
  },
  '/files/:token': { at: { broken: () => '/files/no-such-token' }, open: [], bare: true },
  '/exports': { at: { filled: () => '/exports' }, open: [...STAFF, 'auditor'] },
  '/exports/new': {
    at: {
      personal: () => '/exports/new?export=people.list&region=350102001',
      empty: () => '/exports/new?export=people.list&category=7',
    },
    open: STAFF,
    form: true,
  },
  '/exports/:id/file': { at: { missing: () => '/exports/no-such-export/file' }, open: [], bare: true },
  '/roster': { at: { filled: () => '/roster' }, open: KEEPERS, form: true },
  '/roster/template.xlsx': { at: { filled: () => '/roster/template.xlsx' }, open: KEEPERS, bare: true },
  '/roster/:id': { at: { filled: (ids) => `/roster/${ids.roster}` }, open: KEEPERS },
  '/roster/:id/columns': { at: { filled: (ids) => `/roster/${ids.roster}/columns` }, open: KEEPERS },
  '/roster/:id/problems.xlsx': {
    at: { filled: (ids) => `/roster/${ids.roster}/problems.xlsx` },
    open: KEEPERS,
    bare: true,
  },
  '/people/:id/consents': {
    at: { filled: (ids) => `/people/${ids.person}/consents` },
    open: STAFF,
  },
  '/people/:id/helpers': {
    at: { filled: (ids) => `/people/${ids.person}/helpers` },
    open: STAFF,
    form: true,
  },
  '/my/helpers': { at: { filled: () => '/my/helpers' }, open: ['seeker'], form: true },
  '/helping': { at: { empty: () => '/helping' }, open: EVERYONE, form: true },
  '/people/:id/access': { at: { filled: (ids) => `/people/${ids.person}/access` }, open: OFFICERS },
  '/people/:id/turns': {
    at: {
      filled: (ids) => `/people/${ids.person}/turns`,
      identity: (ids) => `/people/${ids.person}/turns?do=identity`,
      move: (ids) => `/people/${ids.person}/turns?do=move`,
      death: (ids) => `/people/${ids.person}/turns?do=death`,
    },
    open: STAFF,
  },
  '/people/:id/facts': { at: { filled: (ids) => `/people/${ids.person}/facts` }, open: STAFF },
  '/my/need': { at: { filled: () => '/my/need' }, open: ['seeker'], form: true },
  '/my/contact': { at: { filled: () => '/my/contact' }, open: ['seeker'], form: true },
  '/my/corrections': { at: { filled: () => '/my/corrections' }, open: ['seeker'], form: true },
  '/my/access': {
    at: { filled: () => '/my/access', empty: () => '/my/access?by=helpers' },
    open: ['seeker'],
  },
  '/access-questions': { at: { filled: () => '/access-questions' }, open: [...OFFICERS, 'auditor'] },
  '/data-requests': { at: { filled: () => '/data-requests' }, open: OFFICERS },
  '/data-requests/file/:id': {
    at: { filled: (ids) => `/data-requests/file/${ids.opening}` },
    // To the one officer whom an auditor allowed.
    open: ['county_clerk'],
  },
  '/seal-openings': { at: { filled: () => '/seal-openings' }, open: ['auditor'] },
  '/my/data': { at: { filled: () => '/my/data' }, open: ['seeker'], form: true },
  '/my/data/copy': { at: { filled: () => '/my/data/copy' }, open: ['seeker'] },
  '/my/data/copy.json': { at: { filled: () => '/my/data/copy.json' }, open: ['seeker'], bare: true },
  '/my/consents': { at: { filled: () => '/my/consents' }, open: ['seeker'] },
  '/search': { at: { empty: () => '/search' }, open: STAFF, form: true },
  '/my': { at: { filled: () => '/my' }, open: ['seeker'] },
  '/my/want': { at: { filled: (ids) => `/my/want?position=${ids.position}` }, open: ['seeker'] },
  '/my/unfit': { at: { empty: (ids) => `/my/unfit?position=${ids.position}` }, open: ['seeker'], form: true },
  '/wishes/:id': { at: { open: (ids) => `/wishes/${ids.wish}` }, open: STAFF, form: true },
  '/my/file': { at: { filled: () => '/my/file' }, open: ['seeker'] },

  '/employers': { at: { filled: () => '/employers', empty: () => '/employers?text=没有这家' }, open: STAFF },
  '/employers/new': { at: { empty: () => '/employers/new' }, open: OFFICERS, form: true },
  '/employers/:id': { at: { filled: (ids) => `/employers/${ids.employer}` }, open: STAFF },
  '/employers/:id/facts': {
    at: { filled: (ids) => `/employers/${ids.employer}/facts` },
    open: OFFICERS,
  },
  '/employers/:id/facts/new': {
    at: { empty: (ids) => `/employers/${ids.employer}/facts/new` },
    open: OFFICERS,
    form: true,
  },
  '/employer/facts': { at: { filled: () => '/employer/facts' }, open: ['employer_hr'], form: true },
  '/employers/:id/hr': {
    at: { filled: (ids) => `/employers/${ids.employer}/hr` },
    open: OFFICERS,
    form: true,
  },
  '/employer': { at: { filled: () => '/employer' }, open: ['employer_hr'] },
  '/employer/positions': {
    at: { filled: () => '/employer/positions', empty: () => '/employer/positions?state=closed' },
    open: ['employer_hr'],
  },
  '/employer/positions/new': {
    at: { empty: () => '/employer/positions/new' },
    open: ['employer_hr'],
    form: true,
  },
  '/employer/positions/:id': {
    at: {
      open: (ids) => `/employer/positions/${ids.position}`,
      draft: (ids) => `/employer/positions/${ids.ownDraft}`,
    },
    open: ['employer_hr'],
  },
  '/employer/positions/:id/edit': {
    at: { draft: (ids) => `/employer/positions/${ids.ownDraft}/edit` },
    open: ['employer_hr'],
  },
  '/employer/referrals': {
    at: { filled: () => '/employer/referrals', empty: () => '/employer/referrals?state=closed' },
    open: ['employer_hr'],
  },
  '/employer/referrals/:id': {
    at: { filled: (ids) => `/employer/referrals/${ids.referral}` },
    open: ['employer_hr'],
  },

  '/spells': {
    at: { filled: () => '/spells', error: () => '/spells?when-of=x', all: () => '/spells?all=1' },
    open: STAFF,
  },
  '/spells/bulk': {
    at: { filled: (ids) => `/spells/bulk?spell=${ids.spell}`, empty: () => '/spells/bulk' },
    open: OFFICERS,
  },
  '/spells/:id': { at: { filled: (ids) => `/spells/${ids.spell}` }, open: STAFF },
  '/spells/:id/correct': {
    at: { filled: (ids) => `/spells/${ids.spell}/correct` },
    open: OFFICERS,
    form: true,
  },
  '/spells/:id/evidence/:evidenceId': {
    at: { leads: (ids) => `/spells/${ids.spell}/evidence/${ids.evidence}` },
    open: [],
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
  '/positions/bulk': {
    at: { filled: (ids) => `/positions/bulk?position=${ids.draft}`, empty: () => '/positions/bulk' },
    open: OFFICERS,
  },
  '/positions/unknown-words': {
    at: {
      filled: () => '/positions/unknown-words',
      empty: () => '/positions/unknown-words?text=没有这个词',
    },
    open: ['city_officer', 'province_officer'],
  },
  '/words': {
    at: { filled: () => '/words?text=客服', empty: () => '/words?text=没有这个词' },
    open: ['city_officer', 'province_officer'],
  },
  '/words/added': { at: { filled: () => '/words/added' }, open: ['city_officer', 'province_officer'] },
  '/words/add': {
    at: { empty: () => '/words/add', chosen: () => '/words/add?word=网店接待&means=SE01' },
    open: ['city_officer', 'province_officer'],
    form: true,
  },
  '/words/try': { at: { empty: () => '/words/try' }, open: ['city_officer', 'province_officer'] },
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
  '/people/:id/why-not': {
    at: {
      choose: (ids) => `/people/${ids.person}/why-not`,
      filled: (ids) => `/people/${ids.person}/why-not?position=${ids.position}`,
      blocked: (ids) => `/people/${ids.person}/why-not?position=${ids.draft}&all=yes`,
      empty: (ids) => `/people/${ids.person}/why-not?text=zzzz`,
    },
    open: STAFF,
  },
  '/positions/:id/why-not': {
    at: { choose: (ids) => `/positions/${ids.position}/why-not` },
    open: STAFF,
  },
  '/my/why-not': {
    at: {
      choose: () => '/my/why-not',
      filled: (ids) => `/my/why-not?position=${ids.position}&all=yes`,
      empty: () => '/my/why-not?text=zzzz',
    },
    open: ['seeker'],
  },
  '/matching/weights': {
    at: {
      filled: () => '/matching/weights?region=350102',
      tried: () => '/matching/weights?region=350102&occ=50&skill=25&wage=10&dist=5&form=10',
      error: () => '/matching/weights?region=350102&occ=90&skill=25&wage=10&dist=5&form=10',
    },
    open: OFFICERS,
  },
  '/matching/weights/confirm': {
    at: {
      set: () => '/matching/weights/confirm?region=350102&occ=50&skill=25&wage=10&dist=5&form=10',
      undo: () => '/matching/weights/confirm?region=350102&does=undo',
    },
    open: OFFICERS,
    form: true,
  },
  '/positions/:id/console': {
    at: {
      filled: (ids) => `/positions/${ids.position}/console`,
      empty: (ids) => `/positions/${ids.position}/console?county=yes&from=9999`,
    },
    open: KEEPERS,
  },
  '/positions/:id/compare': {
    at: {
      filled: (ids) => `/positions/${ids.position}/compare?person=${ids.fitting.join('&person=')}`,
      empty: (ids) => `/positions/${ids.position}/compare`,
    },
    open: KEEPERS,
  },
  '/positions/:id/refer': {
    at: {
      filled: (ids) =>
        `/positions/${ids.position}/refer?person=${ids.person}&person=${ids.fitting.join('&person=')}`,
      empty: (ids) => `/positions/${ids.position}/refer`,
    },
    open: KEEPERS,
  },
  '/employer/positions/:id/candidates': {
    at: {
      filled: (ids) => `/employer/positions/${ids.position}/candidates`,
      empty: (ids) => `/employer/positions/${ids.position}/candidates?age=没有`,
    },
    open: ['employer_hr'],
  },
  '/employer/positions/:id/ask': {
    at: { filled: (ids) => `/employer/positions/${ids.position}/ask?code=${ids.stranger}` },
    open: ['employer_hr'],
  },
  '/asks/:id': { at: { filled: (ids) => `/asks/${ids.approach}` }, open: KEEPERS, form: true },
  '/my/asked': { at: { filled: () => '/my/asked' }, open: ['seeker'] },
  '/offerings': {
    at: { filled: () => '/offerings', empty: () => '/offerings?state=ended' },
    open: OFFICERS,
  },
  '/offerings/new': { at: { filled: () => '/offerings/new' }, open: OFFICERS, form: true },
  '/offerings/:id': { at: { filled: (ids) => `/offerings/${ids.offering}` }, open: OFFICERS },
  '/offers/:id': { at: { filled: (ids) => `/offers/${ids.offer}` }, open: KEEPERS, form: true },
  '/my/offers': { at: { filled: () => '/my/offers' }, open: ['seeker'] },
  '/my/searches': {
    at: { filled: () => '/my/searches', edit: (ids) => `/my/searches?edit=${ids.search}` },
    open: ['seeker'],
  },
  '/my/searches/new': {
    at: { filled: () => '/my/searches/new?region=350102&form=REMOTE' },
    open: ['seeker'],
    form: true,
  },

  '/recognitions': {
    at: { filled: () => '/recognitions', empty: () => '/recognitions?text=没有这个人' },
    open: STAFF,
  },
  '/recognitions/:id': {
    at: {
      filled: (ids) => `/recognitions/${ids.recognitionOpen}`,
      refused: (ids) => `/recognitions/${ids.recognitionRefused}`,
      held: (ids) => `/recognitions/${ids.recognitionHeld}`,
    },
    open: STAFF,
  },
  '/recognitions/:id/letter': {
    at: {
      refused: (ids) => `/recognitions/${ids.recognitionRefused}/letter`,
      held: (ids) => `/recognitions/${ids.recognitionHeld}/letter`,
    },
    open: STAFF,
  },
  '/recognitions/:id/letter/:format': {
    at: { docx: (ids) => `/recognitions/${ids.recognitionHeld}/letter/docx` },
    open: STAFF,
    bare: true,
  },
  '/people/:id/recognition': {
    at: { filled: (ids) => `/people/${ids.person}/recognition` },
    open: STAFF,
  },
  '/my/recognition': { at: { filled: () => '/my/recognition' }, open: ['seeker'] },
  '/my/recognition/apply': { at: { empty: () => '/my/recognition/apply' }, open: ['seeker'], form: true },
  '/my/recognition/:id/letter': {
    at: { filled: (ids) => `/my/recognition/${ids.recognitionRefused}/letter` },
    open: ['seeker'],
  },
  '/my/recognition/:id/letter/:format': {
    at: { docx: (ids) => `/my/recognition/${ids.recognitionRefused}/letter/docx` },
    open: ['seeker'],
    bare: true,
  },

  '/matching/fairness': {
    at: {
      filled: () => '/matching/fairness?region=350102&year=2024',
      empty: () => '/matching/fairness?region=350102&year=2022',
    },
    open: OFFICERS,
  },
  '/matching/fairness/rows': {
    at: {
      filled: () => '/matching/fairness/rows?region=350102&year=2024&by=sex&key=F',
      empty: () => '/matching/fairness/rows?region=350102&year=2024&by=age&key=50',
    },
    open: OFFICERS,
  },
  '/matching/fairness/sheet': {
    at: { filled: () => '/matching/fairness/sheet?region=350102&year=2024' },
    open: OFFICERS,
  },
  '/matching/fairness/sheet/:format': {
    at: { docx: () => '/matching/fairness/sheet/docx?region=350102&year=2024' },
    open: OFFICERS,
    bare: true,
  },
  '/my/push': { at: { filled: () => '/my/push' }, open: ['seeker'] },
  '/people/:id/push': { at: { filled: (ids) => `/people/${ids.person}/push` }, open: STAFF },
  '/matching/push': { at: { filled: () => '/matching/push' }, open: OFFICERS },
  '/matching/push/preview': {
    at: { empty: () => '/matching/push/preview?county=350102' },
    open: OFFICERS,
  },
  '/matching/unsuggested': {
    at: {
      empty: () => '/matching/unsuggested',
      chosen: () => '/matching/unsuggested?reason=no-fit&mine=yes',
    },
    open: STAFF,
  },
  '/matching/unsuggested/bulk': { at: { empty: () => '/matching/unsuggested/bulk' }, open: STAFF },
  '/matching/without-candidates': {
    at: {
      filled: () => '/matching/without-candidates',
      empty: () => '/matching/without-candidates?reason=reach',
    },
    open: STAFF,
  },
  '/surveys': {
    at: { filled: () => '/surveys', empty: () => '/surveys?state=closed' },
    open: STAFF,
  },
  '/surveys/new': { at: { empty: () => '/surveys/new' }, open: OFFICERS, form: true },
  '/surveys/strays/:visit': {
    at: { filled: (ids) => `/surveys/strays/${ids.surveyStray}` },
    open: KEEPERS,
    form: true,
  },
  '/surveys/visited/:visit': { at: { filled: (ids) => `/surveys/visited/${ids.surveyVisit}` }, open: STAFF },
  '/surveys/results/:import': {
    at: { filled: (ids) => `/surveys/results/${ids.surveyImport}` },
    // The sheet stands under the county of the clerk who sent it.
    open: OFFICERS,
  },
  '/surveys/results/:import/problems.xlsx': {
    at: { filled: (ids) => `/surveys/results/${ids.surveyImport}/problems.xlsx` },
    open: OFFICERS,
    bare: true,
  },
  '/surveys/:id': {
    at: {
      open: (ids) => `/surveys/${ids.campaign}`,
      draft: (ids) => `/surveys/${ids.campaignDraft}`,
    },
    open: STAFF,
  },
  '/surveys/:id/open': { at: { preview: (ids) => `/surveys/${ids.campaignDraft}/open` }, open: OFFICERS },
  '/surveys/:id/extend': {
    at: { empty: (ids) => `/surveys/${ids.campaign}/extend` },
    open: OFFICERS,
    form: true,
  },
  '/surveys/:id/close': { at: { filled: (ids) => `/surveys/${ids.campaign}/close` }, open: OFFICERS },
  '/surveys/:id/people': {
    at: {
      filled: (ids) => `/surveys/${ids.campaign}/people`,
      chosen: (ids) => `/surveys/${ids.campaign}/people?outcome=moved&second=drawn&settle=waiting`,
      empty: (ids) => `/surveys/${ids.campaign}/people?text=没有这个人`,
    },
    open: STAFF,
  },
  '/surveys/:id/people/:subject': {
    at: {
      'to settle': (ids) => `/surveys/${ids.campaign}/people/${ids.surveySubject}`,
      second: (ids) => `/surveys/${ids.campaign}/people/${ids.surveySecond}`,
    },
    open: STAFF,
  },
  '/surveys/:id/assign': {
    at: {
      filled: (ids) => `/surveys/${ids.campaign}/assign?subject=${ids.surveySubject}`,
      empty: (ids) => `/surveys/${ids.campaign}/assign`,
    },
    open: KEEPERS,
  },
  '/surveys/:id/villages': {
    at: { empty: (ids) => `/surveys/${ids.campaign}/villages` },
    open: KEEPERS,
    form: true,
  },
  '/surveys/:id/results': {
    at: { empty: (ids) => `/surveys/${ids.campaign}/results` },
    open: KEEPERS,
    form: true,
  },
  '/surveys/:id/visit/:person': {
    at: {
      begun: (ids) => `/surveys/${ids.campaign}/visit/${ids.surveyPerson}`,
      facts: (ids) => `/surveys/${ids.campaign}/visit/${ids.surveyPerson}?step=facts`,
      abilities: (ids) => `/surveys/${ids.campaign}/visit/${ids.surveyPerson}?step=can-M`,
      need: (ids) => `/surveys/${ids.campaign}/visit/${ids.surveyPerson}?step=need`,
      consents: (ids) => `/surveys/${ids.campaign}/visit/${ids.surveyPerson}?step=consents`,
      check: (ids) => `/surveys/${ids.campaign}/visit/${ids.surveyPerson}?step=check`,
    },
    open: STAFF,
  },
  '/surveys/:id/progress': {
    at: {
      township: (ids) => `/surveys/${ids.campaign}/progress`,
      county: (ids) => `/surveys/${ids.campaign}/progress?region=350100`,
      empty: (ids) => `/surveys/${ids.campaignDraft}/progress`,
    },
    open: STAFF,
  },
  '/surveys/:id/report': {
    at: {
      'as it stands': (ids) => `/surveys/${ids.campaign}/report`,
      empty: (ids) => `/surveys/${ids.campaignDraft}/report`,
    },
    open: STAFF,
  },
  '/surveys/:id/report/:format': {
    at: { docx: (ids) => `/surveys/${ids.campaign}/report/docx` },
    open: STAFF,
    bare: true,
  },
  '/visits/app': { at: { first: () => '/visits/app' }, open: STAFF },
  '/visits/sync': { at: { nothing: () => '/visits/sync' }, open: [], bare: true },
  '/visits/devices': {
    at: {
      filled: () => '/visits/devices',
      asked: (ids) => `/visits/devices?wipe=${ids.device}`,
      empty: () => '/visits/devices?holder=没有这个人',
    },
    open: STAFF,
  },
  '/follow-ups': {
    at: {
      filled: () => '/follow-ups',
      warned: () => '/follow-ups?show=warned',
      empty: () => '/follow-ups?months=60',
    },
    open: STAFF,
  },
  '/follow-ups/figures': {
    at: { filled: () => '/follow-ups/figures?year=2024', empty: () => '/follow-ups/figures?year=2021' },
    open: STAFF,
  },
  '/follow-ups/:id': {
    at: { filled: (ids) => `/follow-ups/${ids.followUp}` },
    open: STAFF,
    form: true,
  },
  '/follow-ups/warnings/:id': {
    at: { filled: (ids) => `/follow-ups/warnings/${ids.warning}` },
    open: STAFF,
    form: true,
  },
  '/spells/:id/leave': {
    at: { filled: (ids) => `/spells/${ids.followedSpell}/leave` },
    open: STAFF,
    form: true,
  },
  '/people/:id/follow-ups': {
    at: { filled: (ids) => `/people/${ids.followed}/follow-ups` },
    open: STAFF,
  },
  '/my/follow-up': { at: { filled: () => '/my/follow-up' }, open: ['seeker'], form: true },
  '/employer/follow-ups': { at: { filled: () => '/employer/follow-ups' }, open: ['employer_hr'], form: true },

  '/plans': {
    at: { filled: () => '/plans', empty: () => '/plans?text=没有这个人' },
    open: STAFF,
  },
  '/plans/graduates': {
    at: { filled: () => '/plans/graduates', empty: () => '/plans/graduates?year=1999' },
    open: STAFF,
  },
  '/plans/graduates/open': {
    at: {
      filled: (ids) => `/plans/graduates/open?person=${ids.graduate}`,
      empty: () => '/plans/graduates/open',
    },
    open: KEEPERS,
  },
  '/people/:id/plan': {
    at: {
      filled: (ids) => `/people/${ids.person}/plan`,
      empty: (ids) => `/people/${ids.graduate}/plan`,
    },
    open: STAFF,
  },
  '/people/:id/plan/new': {
    at: {
      empty: (ids) => `/people/${ids.graduate}/plan/new`,
      graduate: (ids) => `/people/${ids.graduate}/plan/new?kind=GRADUATE`,
    },
    open: KEEPERS,
    form: true,
  },
  '/people/:id/plan/edit': {
    at: { filled: (ids) => `/people/${ids.person}/plan/edit` },
    open: KEEPERS,
    form: true,
  },
  '/people/:id/plan/review': {
    at: { filled: (ids) => `/people/${ids.person}/plan/review` },
    open: KEEPERS,
    form: true,
  },
  '/people/:id/plan/end': {
    at: { filled: (ids) => `/people/${ids.person}/plan/end` },
    open: KEEPERS,
    form: true,
  },
  '/people/:id/plan/measures/new': {
    at: { empty: (ids) => `/people/${ids.person}/plan/measures/new` },
    open: KEEPERS,
    form: true,
  },
  '/people/:id/plan/measures/:measure': {
    at: { filled: (ids) => `/people/${ids.person}/plan/measures/${ids.planMeasure}` },
    open: KEEPERS,
    form: true,
  },
  '/people/:id/plan/print': { at: { filled: (ids) => `/people/${ids.person}/plan/print` }, open: STAFF },
  '/people/:id/plan/print/:format': {
    at: { filled: (ids) => `/people/${ids.person}/plan/print/docx` },
    open: STAFF,
    bare: true,
  },
  '/my/plan': { at: { filled: () => '/my/plan' }, open: ['seeker'] },
  '/meetings': {
    at: { filled: () => '/meetings', empty: () => '/meetings?state=cancelled' },
    open: STAFF,
  },
  '/meetings/coming': {
    at: { filled: () => '/meetings/coming', empty: () => '/meetings/coming?region=350200' },
    open: EVERYONE,
  },
  '/meetings/new': { at: { empty: () => '/meetings/new' }, open: KEEPERS, form: true },
  '/meetings/interviews/:id': {
    at: { filled: (ids) => `/meetings/interviews/${ids.interview}` },
    open: OFFICERS,
  },
  '/meetings/:id': {
    at: {
      planned: (ids) => `/meetings/${ids.meeting}`,
      draft: (ids) => `/meetings/${ids.meetingDraft}`,
    },
    open: OFFICERS,
  },
  '/meetings/:id/edit': {
    at: { filled: (ids) => `/meetings/${ids.meeting}/edit` },
    open: OFFICERS,
    form: true,
  },
  '/meetings/:id/booths': {
    at: {
      filled: (ids) => `/meetings/${ids.meeting}/booths`,
      empty: (ids) => `/meetings/${ids.meetingDraft}/booths?text=没有这个`,
    },
    open: OFFICERS,
  },
  '/meetings/:id/guests': {
    at: {
      filled: (ids) => `/meetings/${ids.meeting}/guests`,
      empty: (ids) => `/meetings/${ids.meetingDraft}/guests`,
    },
    open: OFFICERS,
  },
  '/meetings/:id/guests/:guest': {
    at: { filled: (ids) => `/meetings/${ids.meeting}/guests/${ids.guest}` },
    open: OFFICERS,
  },
  '/meetings/:id/invite': { at: { filled: (ids) => `/meetings/${ids.meeting}/invite` }, open: OFFICERS },
  '/meetings/:id/plan': {
    at: {
      filled: (ids) => `/meetings/${ids.meeting}/plan`,
      empty: (ids) => `/meetings/${ids.meetingDraft}/plan`,
    },
    open: OFFICERS,
  },
  '/meetings/:id/change': {
    at: {
      choose: (ids) => `/meetings/${ids.meeting}/change`,
      preview: (ids) => `/meetings/${ids.meeting}/change?change=absent&guestId=${ids.guest}&slot=0`,
    },
    open: OFFICERS,
  },
  '/meetings/:id/day': { at: { filled: (ids) => `/meetings/${ids.meeting}/day` }, open: OFFICERS },
  '/meetings/:id/print': {
    at: {
      booth: (ids) => `/meetings/${ids.meeting}/print`,
      person: (ids) => `/meetings/${ids.meeting}/print?by=person`,
      empty: (ids) => `/meetings/${ids.meetingDraft}/print?by=person`,
    },
    open: OFFICERS,
  },
  '/my/meetings': { at: { filled: () => '/my/meetings' }, open: ['seeker'] },

  '/my/suggestions': { at: { filled: () => '/my/suggestions' }, open: ['seeker'] },

  '/referrals': { at: { filled: () => '/referrals' }, open: STAFF },
  '/referrals/:id': { at: { filled: (ids) => `/referrals/${ids.referral}` }, open: STAFF },
  '/referrals/:id/letter': { at: { filled: (ids) => `/referrals/${ids.referral}/letter` }, open: STAFF },
  '/referrals/:id/letter/:format': {
    at: { docx: (ids) => `/referrals/${ids.referral}/letter/docx` },
    open: STAFF,
    bare: true,
  },
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
  '/levy/statement/:format': {
    at: { docx: () => `/levy/statement/docx?${LEVY}`, pdf: () => `/levy/statement/pdf?${LEVY}` },
    open: EVERYONE,
    bare: true,
  },
  '/levy/statement': { at: { filled: () => `/levy/statement?${LEVY}` }, open: EVERYONE },
  '/check-number': { at: { empty: () => '/check-number' }, open: EVERYONE, form: true },

  '/programme/new-employment': {
    at: {
      filled: () => '/programme/new-employment',
      province: () => '/programme/new-employment?region=350000&year=2024',
    },
    open: [...STAFF, 'auditor'],
  },
  '/programme/new-employment/sheet': {
    at: { filled: () => '/programme/new-employment/sheet' },
    open: [...STAFF, 'auditor'],
  },
  '/programme/new-employment/sheet/:format': {
    at: { docx: () => '/programme/new-employment/sheet/docx' },
    open: [...STAFF, 'auditor'],
    bare: true,
  },
  '/programme/new-employment/rows': { at: { filled: () => '/programme/new-employment/rows' }, open: STAFF },
  '/programme/targets': {
    at: {
      filled: () => '/programme/targets',
      province: () => '/programme/targets?plan=2022-2024&region=350000&year=2024',
    },
    open: [...STAFF, 'auditor'],
  },
  '/programme/targets/set': {
    at: { filled: () => '/programme/targets/set?plan=2022-2024' },
    open: ['county_clerk', 'city_officer', 'province_officer'],
    form: true,
  },
  '/funnel': {
    at: {
      filled: () => '/funnel',
      education: () => '/funnel?by=education&from=2024-01-01',
      province: () => '/funnel?region=350000&by=category',
    },
    open: [...STAFF, 'auditor'],
  },
  '/funnel/rows': { at: { filled: () => '/funnel/rows?stage=found' }, open: STAFF },
};
