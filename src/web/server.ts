import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { serve, type HttpBindings, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { createRequestHandler, type ServerBuild } from 'react-router';
import type { App } from '../app.ts';
import { fileAnswer } from '../platform/files/door.ts';
import { apiDoor } from '../platform/doors/http.ts';
import { formDoor } from './door.ts';
import { afterLate, copyOfLate } from './kept.ts';
import { endSentDraft } from './sent-draft.ts';
import { DIRECT, isForeign, type Reach } from './origin.ts';
import { landed } from './landing.ts';
import { doorInTime } from './away.ts';
import { loadsScript } from './page-script.ts';
import { serveVisitShell, VISIT_SHELL, visitShell } from './visit-shell.ts';

/** Rosters of a whole county and scanned evidence come through forms; nothing larger. */
const MAX_FORM = 64 * 1024 * 1024;
const BUILD = join(import.meta.dirname, '../../build');

type Build = ServerBuild & { entry: { module: typeof import('./entry.server.tsx') } };

async function loadBuild(): Promise<Build> {
  return (await import(pathToFileURL(join(BUILD, 'server/index.js')).href)) as Build;
}

/** Pages send no script at all, so none may run: injected HTML stays text even where escaping were forgotten. */
const POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};
const REST = { referrerPolicy: 'same-origin', strictTransportSecurity: false } as const;
const plain = secureHeaders({ contentSecurityPolicy: POLICY, ...REST });
/** The pages that declare a script may load files of this house, and send their form by it; inline script never runs. */
const scripted = secureHeaders({
  contentSecurityPolicy: { ...POLICY, scriptSrc: ["'self'"], connectSrc: ["'self'"] },
  ...REST,
});

/** The one program that is kept on a phone: its worker, too, may ask this house alone. */
const kept = secureHeaders({
  contentSecurityPolicy: {
    ...POLICY,
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
  },
  ...REST,
});
const headersOf = (path: string) => (VISIT_SHELL.test(path) ? kept : loadsScript(path) ? scripted : plain);

const noCache = (_path: string, c: Context) => c.header('cache-control', 'no-cache');

export interface ServeOptions {
  port: number;
  host: string;
  sampleData: boolean;
  /** How the house is reached; directly, unless told. */
  reach?: Reach;
}

export interface Serving {
  url: string;
  close(): Promise<void>;
}

/** All HTTP doors of the app in one handler. */
export async function webApp(app: App, sampleData: boolean, reach: Reach = DIRECT): Promise<Hono> {
  const build = await loadBuild();
  const handle = createRequestHandler(build, 'production');
  const web = new Hono();
  web.use('*', compress());
  web.get('/health', (c) => c.json({ ok: true }));
  // Without a hash in their names, so that a page can name them; asked for anew each time, and mostly unchanged.
  web.use('/assets/scripts/*', etag(), serveStatic({ root: join(BUILD, 'client'), onFound: noCache }));
  web.use(
    '/assets/*',
    serveStatic({
      root: join(BUILD, 'client'),
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  web.use('/icon.svg', serveStatic({ root: join(BUILD, 'client') }));
  // Before the headers of pages: a file answers with stricter ones of its own. A link that does not open goes on to its page.
  web.get('/files/:token', async (c, next) => {
    const { actor } = await formDoor(app, c.req.raw, sampleData);
    return (await fileAnswer(app.floor, actor, c.req.param('token'), c.req.raw)) ?? next();
  });
  web.use('*', (c, next) => headersOf(c.req.path)(c, next));
  serveVisitShell(web, visitShell(BUILD, build));
  const api = apiDoor(app.floor, app.say, reach.isProxy);
  web.on(['GET', 'POST'], ['/api/openapi.json', '/api/v1/*'], (c) =>
    api.fetch(new Request(c.req.raw.url.replace('/api/', '/'), c.req.raw), c.env),
  );
  web.use(
    '*',
    bodyLimit({ maxSize: MAX_FORM, onError: (c) => c.text('文件太大，最多 64 MB。请分成几份再上传。', 413) }),
  );
  web.all('*', async (c) => {
    // Addresses for pages that fetch their data by script; none here does.
    if (c.req.path.endsWith('.data')) return c.notFound();
    const peer = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;
    if (isForeign(c.req.raw, reach, peer)) return c.text('这个请求不是从本系统的页面来的，没有处理。', 403);
    const door = await doorInTime(() => formDoor(app, c.req.raw, sampleData, peer, reach));
    if (door !== null) {
      const late = copyOfLate(c.req.raw, door.actor.id !== null);
      const answer = await handle(c.req.raw, build.entry.module.loadContext(door));
      await endSentDraft(door, c.req.raw, answer);
      return landed(late === null ? answer : await afterLate(app, late, door.origin, answer));
    }
    // Nobody can be recognised now: a page of its own says so, without the cookie that nothing can look up.
    const asked = new Request(new URL('/unavailable', c.req.url));
    const stranger = await formDoor(app, asked, sampleData);
    return handle(asked, build.entry.module.loadContext(stranger));
  });
  return web;
}

/** Serves the app until closed. Resolves when the port listens; a taken port rejects with EADDRINUSE. */
export async function serveApp(app: App, { port, host, sampleData, reach }: ServeOptions): Promise<Serving> {
  const web = await webApp(app, sampleData, reach);
  const server = await new Promise<ServerType>((resolve, reject) => {
    const listening = serve({ fetch: web.fetch, port, hostname: host }, () => resolve(listening));
    listening.once('error', reject);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}
