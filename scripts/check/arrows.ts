// Which way imports may point. The house is drawn in docs/architecture.md:
// kernel <- platform <- modules (in this order) <- province, sample <- app.ts <- web, api, cli.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A module may lean on those above it, through their index.ts alone. */
export const MODULE_ORDER = [
  'people',
  'employers',
  'employment',
  'recognition',
  'survey',
  'positions',
  'matching',
  'recruiting',
  'meetings',
  'follow-up',
  'plans',
  'training',
  'quota',
  'support',
  'institutions',
  'exchange',
  'integrity',
  'outreach',
  'programme',
  'law',
];

const FLOORS = ['kernel', 'platform', 'modules', 'province', 'sample', 'app.ts', 'web', 'api', 'cli'];
const DOORS = ['web', 'api', 'cli'];
/** The kernel is pure: nothing of the system, and of packages only these. */
const KERNEL_PACKAGES = ['temporal-polyfill'];

/** Every import in `root`/src that points the wrong way, each as a sentence. */
export function wrongArrows(root: string): string[] {
  const src = join(root, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mts|js|mjs)$/.test(name))
    .sort()
    .flatMap((file) => wrongIn(file, readFileSync(join(src, file), 'utf8')));
}

/** The wrong imports of one file, named by its path below src. */
export function wrongIn(file: string, text: string): string[] {
  return importsOf(text).flatMap((specifier) => {
    const reason = specifier.startsWith('.')
      ? reasonAgainst(file, relative('/', join('/', dirname(file), specifier)))
      : reasonAgainstPackage(file, specifier);
    return reason === null ? [] : [`src/${file} -> ${specifier}: ${reason}`];
  });
}

/** Specifiers of static and dynamic imports, re-exports, `import('…')` types and declaration merging. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const forms = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bdeclare\s+module\s+)(['"])([^'"\n]+)\1/g;
  return [...code.matchAll(forms)].map((match) => match[2] ?? '');
}

function reasonAgainstPackage(file: string, specifier: string): string | null {
  const floor = floorOf(file);
  if (floor !== 'kernel' || isTest(file) || KERNEL_PACKAGES.includes(specifier)) return null;
  return 'the kernel is pure and imports no package and nothing of the system';
}

function reasonAgainst(from: string, to: string): string | null {
  if (to.startsWith('platform/testing') && !isTest(from)) return 'test helpers are for tests';
  // The house that tests furnish, and the browser kit, stand beside the source.
  if (/^test\/(house|browser)\//.test(to) && isTest(from)) return null;
  const here = floorOf(from);
  const there = floorOf(to);
  if (here === null || there === null) return 'outside the floors of the house';
  // A test may put the whole house together around what it tests.
  if (isTest(from) && !DOORS.includes(there)) return here === 'modules' ? throughIndex(from, to) : null;
  if (here === there) return here === 'modules' ? betweenModules(from, to) : null;
  // The terminal starts the web server.
  if (here === 'cli' && DOORS.includes(there)) return null;
  if (DOORS.includes(here) && DOORS.includes(there)) return 'doors do not know each other';
  if (FLOORS.indexOf(here) < FLOORS.indexOf(there)) return `${here} must not know ${there}`;
  if (there === 'modules' && here !== 'app.ts') return throughIndex(from, to);
  return null;
}

function betweenModules(from: string, to: string): string | null {
  const [, here = ''] = from.split('/');
  const [, there = ''] = to.split('/');
  if (here === there) return null;
  const [a, b] = [MODULE_ORDER.indexOf(here), MODULE_ORDER.indexOf(there)];
  if (a < 0 || b < 0) return `a module that is not in MODULE_ORDER: ${a < 0 ? here : there}`;
  return b < a ? throughIndex(from, to) : `${here} stands before ${there} and must not know it`;
}

function throughIndex(from: string, to: string): string | null {
  const [floor, there, ...inside] = to.split('/');
  if (floor !== 'modules' || from.startsWith(`modules/${there}/`) || inside.join('/') === 'index.ts')
    return null;
  return `${there} is reached through its index.ts alone`;
}

function isTest(file: string): boolean {
  return /\.(test|e2e|fixture)\.tsx?$/.test(file) || file.startsWith('platform/testing/');
}

function floorOf(path: string): string | null {
  const [first = ''] = path.split('/');
  return FLOORS.includes(first) ? first : null;
}
