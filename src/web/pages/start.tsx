import type { LoaderFunctionArgs } from 'react-router';
import { doorOf } from '../../platform/doors/form.ts';
import type { SlotSection } from '../../platform/module/index.ts';
import { Icon, Page, PRODUCT, SlotSections } from '../../platform/ui/index.ts';

interface Place {
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

interface StartData {
  readonly signedIn: boolean;
  readonly sections: readonly SlotSection[];
  readonly places: readonly Place[];
}

export async function loader(args: LoaderFunctionArgs): Promise<StartData> {
  const door = doorOf(args);
  const asked = new URL(args.request.url).searchParams.get('region') ?? '';
  const unit = door.regions.units.find(({ code }) => code === asked)?.code ?? null;
  return {
    signedIn: door.actor.id !== null,
    sections: await door.slots('start', unit === null ? {} : { region: unit }),
    places: [
      { name: '全省', href: '/', current: unit === null },
      ...door.regions.units.map(({ code, name }) => ({
        name,
        href: `/?region=${code}`,
        current: code === unit,
      })),
    ],
  };
}

/**
 * The start page: one sentence of what this is, a large door for the main thing of each part that exists, then what the
 * parts have to say for the chosen place. The place stands in the address, so that it can be kept and sent on.
 */
export default function Start({
  loaderData: { signedIn, sections, places },
}: {
  readonly loaderData: StartData;
}) {
  const doors = sections.flatMap((section) => section.actions.slice(0, 1));
  const more = sections.flatMap((section) => section.actions.slice(1));
  const told = sections
    .filter((s) => s.items.length > 0 || s.empty)
    .map((section) => ({ ...section, actions: [] }));
  return (
    <Page
      title="首页"
      heading={`${PRODUCT}：帮残疾人找到合适的工作`}
      lead={<p>看现在招人的岗位，请当地残联帮你推荐。不收费。</p>}
    >
      <ul className="doors">
        {doors.map((door) => (
          <li key={door.href}>
            <a className="door" href={door.href}>
              {door.label}
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
      <Places places={places} />
      <SlotSections sections={told} />
      <ul className="more-doors">
        {more.map((door) => (
          <li key={door.href}>
            <a href={door.href}>{door.label}</a>
          </li>
        ))}
        {!signedIn && (
          <li>
            <a href="/sign-in">求职者和工作人员登录</a>
          </li>
        )}
      </ul>
    </Page>
  );
}

/** Whose positions are listed; links, so that a choice is an address. */
function Places({ places }: { readonly places: readonly Place[] }) {
  return (
    <nav className="places" aria-labelledby="places-title">
      <h2 id="places-title">你想在哪里上班？</h2>
      <ul>
        {places.map(({ name, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
