import { ErrorPage } from './error.tsx';

/** Always 503: the server shows it in place of a page while nobody can be looked up. */
export function loader(): never {
  throw new Response(null, { status: 503, headers: { 'retry-after': '60' } });
}

/** Never drawn: the loader throws. */
export default function Unavailable() {
  return <ErrorPage status={503} detail={null} />;
}
