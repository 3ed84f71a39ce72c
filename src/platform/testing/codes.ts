import { codeOfStep, stepAt } from '../access/totp.ts';

/** Codes of a second factor for tests, as a person reads them off the telephone. */
export interface TestCodes {
  /**
   * A code that the house has not seen from here: none is taken twice, so several sign-ins within 30 seconds use the one
   * before, the present one and the next. Throws where a fourth would have to wait.
   */
  next(account: string): string;
}

/** `secretOf`: the base-32 secret of an account; `now`: the clock of the house under test. */
export function testCodes(secretOf: (account: string) => string, now: () => Date): TestCodes {
  const used = new Map<string, number>();
  return {
    next(account) {
      const present = stepAt(now());
      const step = Math.max(present - 1, (used.get(account) ?? 0) + 1);
      if (step > present + 1) throw new Error(`${account}: a fourth sign-in within 30 seconds`);
      used.set(account, step);
      return codeOfStep(secretOf(account), step);
    },
  };
}
