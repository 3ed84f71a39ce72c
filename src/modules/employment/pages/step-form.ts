import type { Refused, Step } from './spell.tsx';

/**
 * What each form of the page has in common. It posts to the plain address, so that a refusal does not repeat what `?done=`
 * said before, and gets back its own errors and values alone.
 */
export function stepForm(spellId: string, step: Step, refused: Refused | undefined) {
  const again = refused?.step === step ? { errors: refused.errors, values: refused.values } : {};
  return { action: `/spells/${spellId}`, hidden: { step }, ...again };
}
