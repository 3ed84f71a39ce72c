/** What the house writes in front of this file: the program's version and files. */
interface Shell {
  version: string;
  files: string[];
}

/** The little of a worker's world that is used here; the types of pages do not have it. */
interface WorkerScope {
  SHELL: Shell;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(
    kind: 'install' | 'activate',
    listen: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    kind: 'fetch',
    listen: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}

const PREFIX = 'zhuye-visits-';

async function install({ version, files }: Shell): Promise<void> {
  const cache = await caches.open(PREFIX + version);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })));
}

/** Older programs go; caches of others are not touched. */
async function clean({ version }: Shell): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + version);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function kept({ version }: Shell, file: string, request: Request): Promise<Response> {
  const cache = await caches.open(PREFIX + version);
  return (await cache.match(file)) ?? fetch(request);
}

/**
 * Keeps the program itself and nothing else: no page of the house, no answer, nobody's name. Whatever is not a file of the
 * program goes to the network as if this were not here.
 */
export function work(scope: WorkerScope): void {
  const shell = scope.SHELL;
  scope.addEventListener('install', (event) =>
    event.waitUntil(install(shell).then(() => scope.skipWaiting())),
  );
  scope.addEventListener('activate', (event) =>
    event.waitUntil(clean(shell).then(() => scope.clients.claim())),
  );
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== location.origin) return;
    if (request.mode === 'navigate' && /^\/visits\/app\/?$/.test(pathname))
      event.respondWith(kept(shell, '/visits/shell', request));
    else if (shell.files.includes(pathname)) event.respondWith(kept(shell, pathname, request));
  });
}
