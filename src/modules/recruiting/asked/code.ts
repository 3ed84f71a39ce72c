import type { FieldCipher } from '../../../platform/crypto/index.ts';

const DIGITS = 100_000_000;
const BYTES = 6;

/**
 * What an employer calls somebody by: eight digits for each of these people, from a keyed hash over employer, position and
 * person. The same person has another code for another position, and nothing of the person can be read from it. Two who would
 * share a code are told apart in the order of their ids; whoever still shares one has none.
 */
export function codesOf(
  cipher: Pick<FieldCipher, 'blindIndex'>,
  { employerId, positionId }: { employerId: string; positionId: string },
  personIds: readonly string[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const codes = new Map<string, string>();
  for (const id of personIds.toSorted()) {
    const hash = cipher.blindIndex('recruiting.candidate-code', `${employerId} ${positionId} ${id}`);
    const code = [0, BYTES]
      .map((from) => String(hash.readUIntBE(from, BYTES) % DIGITS).padStart(8, '0'))
      .find((one) => !taken.has(one));
    if (code === undefined) continue;
    taken.add(code);
    codes.set(id, code);
  }
  return codes;
}
