import { useRouteLoaderData } from 'react-router';
import type { Settings } from './choices.ts';

/** Whether the reader asked for easy read; a page that has an easy version then shows it first. */
export function useEasyRead(): boolean {
  const shell = useRouteLoaderData('root') as { readonly settings?: Settings } | undefined;
  return shell?.settings?.easy === 'on';
}
