import type { PageDeclaration } from '../../platform/module/index.ts';

export type Audience = PageDeclaration['audience'];

/** Id of a page's route. It carries what the root must know of it: how large to set the type, and its script if it has one. */
export function routeId(audience: Audience, path: string, script?: string): string {
  return script === undefined ? `${audience}:${path}` : `${audience}:${path}#${script}`;
}

/** Address of the script in a route id; null for the many pages that have none. */
export function scriptOf(id: string | undefined): string | null {
  const script = id?.split('#')[1];
  return script === undefined ? null : scriptHref(script);
}

/** Where the build puts a file of `src/web/scripts`. */
export function scriptHref(name: string): string {
  return `/assets/scripts/${name}.js`;
}

/** Audience in a route id; pages of unknown routes, such as errors, are made for the public. */
export function audienceOf(id: string | undefined): Audience {
  const audience = id?.split(':')[0];
  return audience === 'staff' || audience === 'seeker' ? audience : 'public';
}
