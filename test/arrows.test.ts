import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { wrongArrows, wrongIn } from '../scripts/check/arrows.ts';

test('no import in the house points the wrong way', () => {
  expect(wrongArrows(join(import.meta.dirname, '..'))).toEqual([]);
});

describe('a planted violation is found', () => {
  test.each([
    [
      'the kernel knows the floor above',
      'kernel/dates.ts',
      `import { readConfig } from '../platform/config.ts';`,
    ],
    ['the kernel reads files', 'kernel/dates.ts', `import { readFileSync } from 'node:fs';`],
    [
      'the platform knows a module',
      'platform/audit/entry.ts',
      `import type { Person } from '../../modules/people/index.ts';`,
    ],
    [
      'an earlier module knows a later one',
      'modules/people/rules.ts',
      `import { apply } from '../recruiting/index.ts';`,
    ],
    [
      'a module reaches past an index',
      'modules/recruiting/rules.ts',
      `import { maskedName } from '../people/person.ts';`,
    ],
    [
      'a module knows the province',
      'modules/employment/count.ts',
      `import { regions } from '../../province/fujian/index.ts';`,
    ],
    [
      'the sample reaches past an index',
      'sample/jobs.ts',
      `import { write } from '../modules/positions/actions.ts';`,
    ],
    ['the sample knows the composition root', 'sample/load.ts', `import { createApp } from '../app.ts';`],
    ['the web knows the terminal', 'web/server.ts', `import { say } from '../cli/base/say.ts';`],
    [
      'a module that is not in the order',
      'modules/attic/index.ts',
      `import { x } from '../people/index.ts';`,
    ],
    [
      'a test helper in the product',
      'modules/people/queries.ts',
      `import { testDatabase } from '../../platform/testing/index.ts';`,
    ],
    ['outside the floors', 'modules/people/rules.ts', `import { x } from '../../../bench/index.ts';`],
    ['a dynamic import', 'platform/config.ts', `const app = await import('../app.ts');`],
    ['a re-export', 'kernel/mask.ts', `export * from '../platform/config.ts';`],
    ['a type by import()', 'kernel/mask.ts', `type A = import('../app.ts').App;`],
    ['a bare import', 'platform/config.ts', `import '../modules/people/tables.ts';`],
    [
      'over several lines',
      'platform/config.ts',
      `import {\n  peopleModule,\n} from '../modules/people/index.ts';`,
    ],
  ])('%s', (_name, file, text) => {
    expect(wrongIn(file, text)).toHaveLength(1);
  });
});

describe('what is allowed stays allowed', () => {
  test.each([
    ['down the floors', 'modules/people/rules.ts', `import { plainDate } from '../../kernel/dates.ts';`],
    [
      'an earlier module by its index',
      'modules/recruiting/rules.ts',
      `import { x } from '../people/index.ts';`,
    ],
    [
      'tables by declaration merging',
      'modules/people/tables.ts',
      `declare module '../../platform/database/schema.ts' {}`,
    ],
    [
      'the composition root names a module',
      'app.ts',
      `import { peopleModule } from './modules/people/module.ts';`,
    ],
    [
      'the terminal starts the web',
      'cli/commands/start.ts',
      `import { serveApp } from '../../web/server.ts';`,
    ],
    [
      'a test puts the house together',
      'modules/people/file.db.test.ts',
      `import { createApp } from '../../app.ts';`,
    ],
    ['a comment', 'kernel/dates.ts', `// import { x } from '../app.ts';\n/* from '../app.ts' */`],
  ])('%s', (_name, file, text) => {
    expect(wrongIn(file, text)).toEqual([]);
  });
});
