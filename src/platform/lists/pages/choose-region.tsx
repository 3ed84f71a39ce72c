import type { LoaderFunctionArgs } from 'react-router';
import type { Region, Regions } from '../../../kernel/regions.ts';
import { doorOf, mayUse } from '../../doors/form.ts';
import { Page, RegionTree, type RegionLine } from '../../ui/index.ts';
import { ownPath } from '../keep.ts';
import { findRegions } from '../pinyin.ts';
import { myViews } from '../views.ts';

/** Where the choice leads back to, and what it must not lose. */
interface Asked {
  to: string;
  keep: string;
}

function lineOf(regions: Regions, { to, keep }: Asked, { code }: Region, name: string): RegionLine {
  const chosen = new URLSearchParams(keep);
  chosen.set('region', code);
  const open = new URLSearchParams({ to, ...(keep && { keep }), at: code });
  return {
    code,
    name,
    chooseHref: `${to}?${chosen}`,
    openHref: regions.children(code).length > 0 ? `/regions/choose?${open}` : null,
  };
}

/** From the reader's own region down to `at`; nothing above or beside one's own is offered. */
function pathWithin(regions: Regions, own: Region, at: string | null): Region[] {
  const range = regions.range(own.code);
  const inside = (code: string) => regions.key(code) >= range.lo && regions.key(code) < range.hi;
  const asked = at === null ? null : regions.get(at);
  const path: Region[] = [];
  for (let here = asked; here && inside(here.code) && here.code !== own.code;) {
    path.unshift(here);
    const above = regions.parent(here.code);
    here = above === null ? null : regions.get(above);
  }
  return [own, ...path];
}

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, myViews);
  const { regions, actor } = doorOf(args);
  const { searchParams } = new URL(args.request.url);
  const asked = {
    to: ownPath(searchParams.get('to') ?? '') ?? '/people',
    keep: searchParams.get('keep') ?? '',
  };
  const own = regions.get(actor.regionCode ?? '') ?? regions.province;
  const range = regions.range(own.code);
  const path = pathWithin(regions, own, searchParams.get('at'));
  const here = path.at(-1) ?? own;
  const text = searchParams.get('find')?.trim().slice(0, 40) ?? '';
  const within = ({ code }: Region) => regions.key(code) >= range.lo && regions.key(code) < range.hi;
  return {
    path: path.map((region) => lineOf(regions, asked, region, region.name)),
    below: regions.children(here.code).map((region) => lineOf(regions, asked, region, region.name)),
    found:
      text === ''
        ? null
        : {
            text,
            lines: findRegions(regions, text, 60)
              .filter(within)
              .slice(0, 30)
              .map((region) => lineOf(regions, asked, region, regions.fullName(region.code))),
          },
    hidden: { to: asked.to, ...(asked.keep && { keep: asked.keep }), at: here.code },
    back: `${asked.to}${asked.keep && `?${asked.keep}`}`,
  };
}

/** Chooses a region for a filter, level by level or by its name or sound. */
export default function ChooseRegion({ loaderData }: { readonly loaderData: ReturnType<typeof loader> }) {
  const { back, ...tree } = loaderData;
  return (
    <Page title="选择地区" breadcrumbs={[{ text: '回到列表', href: back }]}>
      <RegionTree {...tree} />
    </Page>
  );
}
