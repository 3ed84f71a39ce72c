import { defineConfig } from 'vitest/config';

/**
 * The pure tests that `npm run mutation` runs against each mutant. They are named here and not by Stryker's `testFiles`, under
 * which mutants of constants meet no test and pass for survivors. Its `tsconfigFile` points nowhere on purpose: it would be read
 * through an interface that TypeScript 7 no longer has.
 */
export default defineConfig({
  test: { include: ['src/kernel/codes/*.test.ts', 'src/modules/quota/{rules,certification}/**/*.test.ts'] },
});
