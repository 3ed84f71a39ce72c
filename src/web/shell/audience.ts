import type { PageDeclaration } from '../../platform/module/index.ts';

export type Audience = PageDeclaration['audience'];

/** Id of a page's route. It carries the audience, so that the root knows how large to set the type. */
export function routeId(audience: Audience, path: string): string {
  return `${audience}:${path}`;
}

/** Audience in a route id; pages of unknown routes, such as errors, are made for the public. */
export function audienceOf(id: string | undefined): Audience {
  const audience = id?.split(':')[0];
  return audience === 'staff' || audience === 'seeker' ? audience : 'public';
}
