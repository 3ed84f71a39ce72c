import type { CaseStepName, RefusedCase } from './case.tsx';

/** What each form of the page has in common: it posts to the plain address, and gets back its own errors and values alone. */
export function caseForm(id: string, step: CaseStepName, refused: RefusedCase | undefined) {
  const again = refused?.step === step ? { errors: refused.errors, values: refused.values } : {};
  return { action: `/recognitions/${id}`, hidden: { step }, ...again };
}
