import { redirect, type LoaderFunctionArgs } from 'react-router';
import { doorOf } from '../../doors/form.ts';
import type { SlotSection } from '../../module/index.ts';
import { EmptyState, Page } from '../../ui/index.ts';
import { SlotSections } from '../../ui/slot-sections.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const door = doorOf(args);
  if (door.actor.id === null) throw redirect('/sign-in');
  if (door.actor.role === 'seeker') throw redirect('/my/file');
  return { name: door.actor.name, region: door.regionName, sections: await door.slots('home', {}) };
}

interface Props {
  readonly loaderData: { name: string; region: string | null; sections: SlotSection[] };
}

export default function Home({ loaderData: { name, region, sections } }: Props) {
  return (
    <Page title="工作台" lead={<p>{`${name}，你好。${region ? `你负责的地区是${region}。` : ''}`}</p>}>
      {sections.length === 0 ? (
        <EmptyState title="现在没有等你办的事">需要时从上面的导航进入。</EmptyState>
      ) : (
        <SlotSections sections={sections} />
      )}
    </Page>
  );
}
