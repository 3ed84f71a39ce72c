import { isDatabaseAway } from '../platform/action/index.ts';

/** A reader waits no longer than this to be told that the house cannot be reached. */
const PATIENCE_MS = 1500;

/**
 * Looks up who asks; null where the database is away or does not answer in time. Any other fault is thrown, for it is a
 * mistake of the house and must be seen as one.
 */
export async function doorInTime<T>(lookUp: () => Promise<T>, patience = PATIENCE_MS): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([lookUp(), late]);
  } catch (error) {
    if (isDatabaseAway(error)) return null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
