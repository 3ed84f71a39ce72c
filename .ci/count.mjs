// Adds up the results of all stages and prints the closing line. A stage that failed without a failed test (it did not
// get that far, or something broke beside the tests) counts as one failure.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '';
let passed = 0;
let failed = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.code'))) {
  const code = Number(readFileSync(join(folder, name), 'utf8'));
  const file = join(folder, name.replace('.code', '.json'));
  const result = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  passed += result.numPassedTests;
  failed += Math.max(result.numFailedTests, code === 0 ? 0 : 1);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
