import type { Config } from '@react-router/dev/config';

/** Pages are rendered on the server and work without script, so no route is ever discovered by a browser. */
export default {
  appDirectory: 'src/web',
  ssr: true,
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
