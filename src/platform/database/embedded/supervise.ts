import { Halt } from '../../process/halt.ts';
import { launch, type Launch } from './launch.ts';
import { livePostmaster } from './postmaster.ts';

const LOOK_MS = 1_000;
const MOST_RESTARTS = 5;
const CALM_MS = 60_000;

/**
 * Watches the server and brings it back on the same port when it dies (its pools then reconnect by themselves).
 * Gives up, and says so once, after five deaths within a minute. Returns what ends the watch.
 */
export function supervise(
  options: Launch,
  port: number,
  tell: (event: 'restarted' | 'lost', reason: string) => void,
): () => void {
  let ended = false;
  let deaths: number[] = [];
  const look = async () => {
    if (ended) return;
    if (livePostmaster(options.cluster) === null) {
      deaths = [...deaths.filter((at) => at > Date.now() - CALM_MS), Date.now()];
      try {
        if (deaths.length > MOST_RESTARTS) throw new Halt('数据库一分钟内停止了五次以上。');
        await launch({ ...options, port });
        tell('restarted', '');
      } catch (error) {
        if (ended) return;
        tell('lost', error instanceof Error ? error.message : String(error));
        return;
      }
    }
    setTimeout(() => void look(), LOOK_MS).unref();
  };
  setTimeout(() => void look(), LOOK_MS).unref();
  return () => {
    ended = true;
  };
}
