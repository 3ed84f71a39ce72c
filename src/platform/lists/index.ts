export { actEach, outcomesOf, type EachOutcome } from './each.ts';
export { chosenIds } from './ids.ts';
export { chooseRegionHref } from './choose.ts';
export { SavedViews } from './pages/saved-views.tsx';
export { myViews } from './views.ts';
