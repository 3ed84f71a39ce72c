import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { ServerBuild } from 'react-router';

/** What the phone's program is made of. */
export interface VisitShell {
  html: string;
  worker: string;
  manifest: string;
}

/** Pages and files that the program on the phone may load; they alone may start a worker. */
export const VISIT_SHELL = /^\/visits\/(app|shell|worker\.js|app\.webmanifest)\/?$/;

const SCRIPT = 'assets/scripts/visits.js';

function stylesOf(build: ServerBuild): string[] {
  return build.assets.routes['root']?.css ?? [];
}

/** The program without anybody's name: it is kept on the phone as it stands, and shown before anybody has signed in. */
function htmlOf(styles: readonly string[]): string {
  const links = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  return `<!doctype html><html lang="zh-CN" data-audience="public"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex"><title>离线走访 · 助业</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="manifest" href="/visits/app.webmanifest">${links}
<script type="module" src="/${SCRIPT}"></script></head><body>
<a class="skip-link" href="#main">跳到主要内容</a>
<header class="header"><div class="header-row"><a class="product" href="/">助业<span class="product-line">残疾人就业服务</span></a></div></header>
<div class="status-region" role="status"></div>
<div class="page"><main id="main" tabindex="-1"><h1>离线走访</h1>
<div data-visits><p>正在打开。等了一会儿还没有打开？请关掉这一页，再开一次。</p></div></main></div>
</body></html>`;
}

/** For “添加到主屏幕”. */
const MANIFEST = JSON.stringify({
  name: '助业 离线走访',
  short_name: '离线走访',
  lang: 'zh-CN',
  id: '/visits/app',
  start_url: '/visits/app',
  scope: '/visits/app',
  display: 'standalone',
  background_color: '#fbfaf6',
  theme_color: '#0a5a43',
  icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
});

/**
 * Puts the program together from the build in `folder`. The worker begins with the list of its files and their version: a
 * hash over what is in them, so that a phone takes a new program whole as soon as one byte of it is another.
 */
export function visitShell(folder: string, build: ServerBuild): VisitShell {
  const client = join(folder, 'client');
  const styles = stylesOf(build);
  const scripts = JSON.parse(readFileSync(join(client, 'assets/scripts/files.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  const html = htmlOf(styles);
  const files = [...styles, ...(scripts[SCRIPT] ?? []).map((file) => `/${file}`), '/icon.svg'];
  const hash = createHash('sha256').update(html).update(MANIFEST);
  for (const file of files) hash.update(readFileSync(join(client, file)));
  const version = hash.digest('base64url').slice(0, 16);
  const shell = JSON.stringify({ version, files: ['/visits/shell', '/visits/app.webmanifest', ...files] });
  const body = readFileSync(join(client, 'assets/scripts/visits-worker.js'), 'utf8');
  return { html, manifest: MANIFEST, worker: `self.SHELL = ${shell};\n${body}` };
}

/** The three files beside `/visits/app`: asked for anew each time, for the worker keeps them itself. */
export function serveVisitShell(web: Hono, { html, worker, manifest }: VisitShell): void {
  const fresh = (type: string) => ({ 'content-type': type, 'cache-control': 'no-cache' });
  web.get('/visits/shell', (c) => c.body(html, 200, fresh('text/html; charset=utf-8')));
  web.get('/visits/worker.js', (c) => c.body(worker, 200, fresh('text/javascript; charset=utf-8')));
  web.get('/visits/app.webmanifest', (c) => c.body(manifest, 200, fresh('application/manifest+json')));
}
