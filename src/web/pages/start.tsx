import type { LoaderFunctionArgs } from 'react-router';
import { doorOf } from '../../platform/doors/form.ts';
import type { SlotSection } from '../../platform/module/index.ts';
import { Icon, Page, PRODUCT, SlotSections } from '../../platform/ui/index.ts';

interface StartData {
  readonly signedIn: boolean;
  readonly sections: readonly SlotSection[];
}

export async function loader(args: LoaderFunctionArgs): Promise<StartData> {
  const door = doorOf(args);
  return { signedIn: door.actor.id !== null, sections: await door.slots('start', {}) };
}

/** The start page: what this is, one large door for each thing one may do, and what the rooms have to say today. */
export default function Start({ loaderData: { signedIn, sections } }: { readonly loaderData: StartData }) {
  const doors = sections.flatMap((section) => section.actions);
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
          <Door key={door.href} href={door.href} label={door.label} />
        ))}
        {!signedIn && <Door href="/sign-in" label="工作人员登录" quiet />}
      </ul>
      <SlotSections sections={told} />
    </Page>
  );
}

function Door({
  href,
  label,
  quiet,
}: {
  readonly href: string;
  readonly label: string;
  readonly quiet?: boolean;
}) {
  return (
    <li>
      <a className={quiet ? 'door door-quiet' : 'door'} href={href}>
        {label}
        <Icon name="next" />
      </a>
    </li>
  );
}
