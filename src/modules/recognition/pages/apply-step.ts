import type { TypedValues } from '../../../platform/doors/form.ts';

const MISSING = { errors: [{ field: 'kind', text: '请选一类。' }] };

/** What comes after a posted application: back to its fields, the answers once more, or (null) the sending. */
export function beforeSending(input: Readonly<Record<string, unknown>>, values: TypedValues) {
  const { step, ...application } = input;
  if (typeof step === 'string' && step.startsWith('change')) return { checking: false, errors: [], values };
  if (application['kind'] === undefined) return { checking: false, ...MISSING, values };
  return step === 'send' ? null : { checking: true, errors: [], values };
}
export type ApplyState = {
  checking: boolean;
  errors: { field: string; text: string }[];
  values: TypedValues;
};
