import { expect } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '../../src/platform/access/actor.ts';
import type { Operation } from '../../src/platform/action/index.ts';
import type { House } from './house.ts';

/** The operation is refused with this code. */
export async function expectRefused<I extends z.ZodType, O>(
  house: House,
  operation: Operation<I, O>,
  input: z.input<I>,
  actor: Actor,
  code: string,
): Promise<void> {
  await expect(house.done(operation, input, actor)).rejects.toThrow(code);
}
