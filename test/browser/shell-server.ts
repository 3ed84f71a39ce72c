import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createRequestHandler, type RouterContextProvider, type ServerBuild } from 'react-router';
import { publicActor } from '../../src/platform/access/actor.ts';
import { regions } from '../../src/province/fujian/index.ts';
import type { FormDoor } from '../../src/platform/doors/form.ts';
import type { SlotSection } from '../../src/platform/module/index.ts';

type Entry = ServerBuild['entry']['module'] & { loadContext: (door: FormDoor) => RouterContextProvider };

const TODAY: SlotSection = {
  title: '今天的岗位',
  items: [{ title: '在招岗位', href: '/jobs', count: 406, text: '其中可以居家的 57 个。' }],
  actions: [{ label: '我要找工作', href: '/jobs' }],
};

/** A door with nothing behind it: enough for the shell's own pages, without a database. */
function emptyDoor(given: Partial<FormDoor>): FormDoor {
  const away = () => Promise.reject(new Error('nothing behind this door'));
  return {
    actor: publicActor('web'),
    regionName: null,
    regions,
    modules: [],
    sampleData: true,
    help: {
      phone: '12385',
      phoneName: '残疾人服务热线',
      writeAt: 'https://example.org',
      writeName: '网上留言',
    },
    run: away,
    render: away,
    enter: away,
    halfWay: away,
    origin: 'http://127.0.0.1',
    passkeyQuestion: away,
    signOut: away,
    say: ({ problem }) => ({ kind: problem.kind, code: problem.code, message: problem.code, fields: [] }),
    slots: (at) => Promise.resolve(at === 'start' ? ([TODAY] as never[]) : []),
    ...given,
  };
}

export interface ShellServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built pages of the shell on a free port. */
export async function shellServer(given: Partial<FormDoor> = {}): Promise<ShellServer> {
  const build = (await import(new URL('../../build/server/index.js', import.meta.url).href)) as ServerBuild;
  const handler = createRequestHandler(build, 'production');
  const { loadContext } = build.entry.module as Entry;
  const app = new Hono();
  app.get('/assets/*', serveStatic({ root: 'build/client' }));
  app.get('/icon.svg', serveStatic({ root: 'build/client' }));
  app.all('*', (c) => handler(c.req.raw, loadContext(emptyDoor(given))));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () => new Promise<void>((done) => server.close(() => done())),
      });
    });
  });
}
