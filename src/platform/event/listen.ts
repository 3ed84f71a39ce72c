import pg from 'pg';

const AGAIN_MS = 1000;

export interface Ear {
  close(): Promise<void>;
}

/**
 * Calls `heard` on each NOTIFY of a channel and after each reconnection (something may have been missed meanwhile).
 * A lost connection is made again in the background; until then the caller's polling carries on.
 */
export async function listen(url: string, channel: string, heard: () => void): Promise<Ear> {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  function later(): void {
    if (closed || timer) return;
    timer = setTimeout(() => {
      timer = null;
      void open();
    }, AGAIN_MS);
  }

  async function open(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'zhuye events' });
    next.on('notification', heard);
    next.on('error', () => undefined);
    next.on('end', () => {
      if (client === next) client = null;
      later();
    });
    try {
      await next.connect();
      await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      client = next;
      heard();
      if (closed) await next.end();
    } catch {
      await next.end().catch(() => undefined);
      later();
    }
  }

  await open();
  return {
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      await client?.end();
    },
  };
}
