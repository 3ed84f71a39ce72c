import type { LoaderFunctionArgs } from 'react-router';
import { doorOf } from '../../platform/doors/form.ts';
import type { SlotItem, SlotSection } from '../../platform/module/index.ts';
import { formatCount, Icon, Page, PRODUCT } from '../../platform/ui/index.ts';

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
  return (
    <Page
      title="首页"
      heading={`${PRODUCT}：帮残疾人找到合适的工作`}
      lead={<p>看岗位、报名、领待遇，都在这里办。不收费。</p>}
    >
      <ul className="doors">
        {doors.map((door) => (
          <Door key={door.href} href={door.href} label={door.label} />
        ))}
        {!signedIn && <Door href="/sign-in" label="工作人员登录" quiet />}
      </ul>
      {sections
        .filter((section) => section.items.length > 0 || section.empty)
        .map((section) => (
          <Section key={section.title} section={section} />
        ))}
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

function Section({ section }: { readonly section: SlotSection }) {
  return (
    <section className="start-section">
      <h2>{section.title}</h2>
      {section.items.length === 0 ? (
        <p>{section.empty}</p>
      ) : (
        <ul className="start-items">
          {section.items.map((item) => (
            <Item key={`${item.href} ${item.title}`} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Item({ item }: { readonly item: SlotItem }) {
  return (
    <li>
      {item.href ? <a href={item.href}>{item.title}</a> : item.title}
      {item.count !== undefined && <span className="start-count">{formatCount(item.count)}</span>}
      {item.text && <p>{item.text}</p>}
    </li>
  );
}
