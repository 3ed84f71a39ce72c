import { z } from 'zod';

export const aCase = { recognitionId: z.uuid() };
export const reason = z.string().trim().min(1).max(500);
const yesNo = z.enum(['yes', 'no', 'unknown']).optional();

/** What is asked when applying; what is left out stays unknown. */
export const said = { working: yesNo, pension: yesNo };

/** The answer as it is kept: null where nobody has said. */
export function told(answer: 'yes' | 'no' | 'unknown' | undefined): boolean | null {
  return answer === 'yes' ? true : answer === 'no' ? false : null;
}
