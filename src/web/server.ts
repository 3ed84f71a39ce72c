import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { createRequestHandler, type ServerBuild } from 'react-router';
import type { App } from '../app.ts';
import { apiDoor } from '../platform/doors/http.ts';
import { formDoor } from './door.ts';

/** Rosters of a whole county and scanned evidence come through forms; nothing larger. */
const MAX_FORM = 64 * 1024 * 1024;
const BUILD = join(import.meta.dirname, '../../build');

type Build = ServerBuild & { entry: { module: typeof import('./entry.server.tsx') } };

async function loadBuild(): Promise<Build> {
  return (await import(pathToFileURL(join(BUILD, 'server/index.js')).href)) as Build;
}

/** Pages send no script at all, so none may run: injected HTML stays text even where escaping were forgotten. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
});

export interface ServeOptions {
  port: number;
  host: string;
  sampleData: boolean;
}

export interface Serving {
  url: string;
  close(): Promise<void>;
}

/** All HTTP doors of the app in one handler. */
export async function webApp(app: App, sampleData: boolean): Promise<Hono> {
  const build = await loadBuild();
  const handle = createRequestHandler(build, 'production');
  const web = new Hono();
  web.use('*', compress());
  web.get('/health', (c) => c.json({ ok: true }));
  web.use(
    '/assets/*',
    serveStatic({
      root: join(BUILD, 'client'),
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  web.use('/icon.svg', serveStatic({ root: join(BUILD, 'client') }));
  web.use('*', headers);
  const api = apiDoor(app.floor, app.say);
  web.on(['GET', 'POST'], ['/api/openapi.json', '/api/v1/*'], (c) =>
    api.fetch(new Request(c.req.raw.url.replace('/api/', '/'), c.req.raw)),
  );
  web.use(
    '*',
    bodyLimit({ maxSize: MAX_FORM, onError: (c) => c.text('文件太大，最多 64 MB。请分成几份再上传。', 413) }),
  );
  web.all('*', async (c) => {
    // Addresses for pages that fetch their data by script; none here does.
    if (c.req.path.endsWith('.data')) return c.notFound();
    const door = await formDoor(app, c.req.raw, sampleData);
    return handle(c.req.raw, build.entry.module.loadContext(door));
  });
  return web;
}

/** Serves the app until closed. Resolves when the port listens; a taken port rejects with EADDRINUSE. */
export async function serveApp(app: App, { port, host, sampleData }: ServeOptions): Promise<Serving> {
  const web = await webApp(app, sampleData);
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
