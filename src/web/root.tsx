import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useMatches,
  useRouteLoaderData,
  type LoaderFunctionArgs,
  useRouteError,
} from 'react-router';
import { doorOf } from '../platform/doors/form.ts';
import '../platform/ui/styles.css';
import chineseFont from '@fontsource/noto-sans-sc/400.css?url';
import './shell/shell.css';
import { ErrorPage } from './pages/error.tsx';
import { audienceOf, scriptOf } from './shell/audience.ts';
import { Shell } from './shell/shell.tsx';
import { ownSettings } from './shell/own-settings.ts';
import { PLAIN_SETTINGS } from './shell/settings.ts';
import { shellData } from './shell/shell-data.ts';

export async function loader(args: LoaderFunctionArgs) {
  const door = doorOf(args);
  return { ...(await shellData(args.request, door)), settings: await ownSettings(args.request, door) };
}

/** The document around every page and every error page. But for a few pages of staff no script is sent: pages work without, and stay small. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>('root') ?? null;
  const route = useMatches().at(-1)?.id;
  const audience = audienceOf(route);
  const script = scriptOf(route);
  const settings = shell?.settings ?? PLAIN_SETTINGS;
  return (
    <html
      lang="zh-CN"
      data-audience={audience}
      data-text={settings.text}
      data-theme={settings.theme}
      data-contrast={settings.contrast}
      data-easy={settings.easy}
      data-line={settings.line}
      data-motion={settings.motion}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        {script !== null && <script type="module" src={script} />}
      </head>
      <body>
        <Shell data={shell}>{children}</Shell>
        {/* For machines without a Chinese font, a slice at a time and only the slices that a page needs. Last, and only
            where there is a mouse: it delays no text, and phones bring fonts of their own. One weight; the browser
            thickens it for headings. */}
        <link rel="stylesheet" href={chineseFont} media="(hover: hover)" />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <ErrorPage
      status={isRouteErrorResponse(error) ? error.status : 500}
      detail={isRouteErrorResponse(error) ? error.data : null}
    />
  );
}
