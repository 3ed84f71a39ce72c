import { say } from './say.ts';

/** How the operating system asks a process to end, and what that is called at the terminal. */
const SIGNALS = { SIGINT: '收到 Ctrl+C，', SIGTERM: '收到停止信号，', SIGHUP: '终端已关闭，' } as const;

/** The wish to stop. */
export interface StopSignal {
  /** Resolves with a phrase for it, once it is asked for after the start is over. */
  asked: Promise<string>;
  /** What to put in order when asked while still starting; the process then ends by itself. */
  during(cleanUp: () => Promise<void>): void;
  /** The start is over: from now on `asked` answers. */
  started(): void;
}

/** Listens for the wish to stop. A second one ends the process at once; the next start then takes care. */
export function onStopSignal(): StopSignal {
  let cleanUp: (() => Promise<void>) | null = null;
  let times = 0;
  const asked = new Promise<string>((resolve) => {
    const heard = (phrase: string) => {
      times += 1;
      if (times > 1) process.exit(1);
      if (cleanUp === null) return resolve(phrase);
      say(`${phrase}启动还没有完成，正在停止……`);
      void cleanUp().finally(() => process.exit(1));
    };
    for (const [signal, phrase] of Object.entries(SIGNALS)) process.on(signal, () => heard(phrase));
  });
  return {
    asked,
    during(work) {
      cleanUp = work;
    },
    started() {
      cleanUp = null;
    },
  };
}
