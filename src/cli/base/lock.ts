import { join } from 'node:path';
import { Halt } from '../../platform/process/halt.ts';
import { takeLock, type Holder, type Lock } from '../../platform/process/lock.ts';
import { waitFor } from '../../platform/process/wait.ts';

const WAIT_LIMIT_MS = 30 * 60_000;

/**
 * Takes the lock of a data folder, waiting for a short command or another start to end; or gives the holder once it is a
 * product that answers. `onWait` is told once, if there is something to wait for.
 */
export async function lockDataFolder(
  dataFolder: string,
  purpose: Holder['purpose'],
  onWait: (holder: Holder) => void,
): Promise<{ lock: Lock } | { holder: Holder }> {
  let told = false;
  const outcome = await waitFor(
    () => {
      const taken = takeLock(join(dataFolder, 'lock'), purpose);
      if ('lock' in taken || taken.holder.address !== null) return taken;
      if (!told) onWait(taken.holder);
      told = true;
      return null;
    },
    WAIT_LIMIT_MS,
    100,
  );
  if (outcome === null) throw new Halt('数据目录一直被另一个进程占用，没有等到它结束。');
  return outcome;
}
