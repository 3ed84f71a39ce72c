import { useContext, type ReactNode } from 'react';
import { ActingFor } from './acting-for.ts';
import { BackLink } from './back-link.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FieldNamesContext } from './field-names.ts';
import type { FieldError } from './form-state.ts';

export const PRODUCT = '助业';

export type Crumb = { readonly text: string; readonly href: string };

export type PageProps = {
  /** Names this page alone: it is the h1 and, with the product's name, the title of the tab. */
  readonly title: string;
  /** h1 when it needs markup; 'inside' when a field of the page carries it (asHeading). */
  readonly heading?: ReactNode;
  /** Pages above this one, from the outermost; the start page stands before them by itself. */
  readonly breadcrumbs?: readonly Crumb[];
  readonly back?: { readonly href: string; readonly text?: string };
  /** One or two sentences that answer first. */
  readonly lead?: ReactNode;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  /** What the person must mend; shown first, focused, and said in the title. */
  readonly errors?: readonly FieldError[] | undefined;
  /** Uses the whole frame, for tables of staff. */
  readonly wide?: boolean;
  readonly children?: ReactNode;
};

/** The frame of every page: title, way back, main landmark, one h1. Everything of a page stands inside it. */
export function Page(props: PageProps) {
  const { title, heading, breadcrumbs = [], back, lead, actions, errors = [], wide, children } = props;
  const ward = useContext(ActingFor);
  const acting = ward === null ? '' : `代${ward}：`;
  const tabTitle = `${errors.length > 0 ? '错误：' : ''}${acting}${title} · ${PRODUCT}`;
  return (
    <div className={wide ? 'page page-wide' : 'page'}>
      <title>{tabTitle}</title>
      {breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} />}
      {back && (
        <nav aria-label="返回">
          <BackLink href={back.href}>{back.text}</BackLink>
        </nav>
      )}
      <main id="main" tabIndex={-1}>
        <ErrorSummary errors={errors} />
        {heading !== 'inside' && (
          <div className="page-head">
            <h1>{heading ?? title}</h1>
            {actions && <div className="page-actions">{actions}</div>}
          </div>
        )}
        {lead && <div className="page-lead">{lead}</div>}
        {children}
        {errors.length > 0 && <FieldsDrawn />}
      </main>
    </div>
  );
}

/** Last in the page: what stands before it has been drawn, and the summary may say its names. */
function FieldsDrawn() {
  useContext(FieldNamesContext)?.settle();
  return null;
}

function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumbs" aria-label="当前位置">
      <ol>
        {[{ text: '首页', href: '/' }, ...crumbs].map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
