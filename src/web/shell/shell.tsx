import type { ReactNode } from 'react';
import { ActingFor, Drafts, Icon, KeptForm } from '../../platform/ui/index.ts';
import { SAID } from '../landing.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { ShellData } from './shell-data.ts';

/** Frame around every page: skip link, header, what was just done, the page itself, footer with help. */
export function Shell({ data, children }: { readonly data: ShellData | null; readonly children: ReactNode }) {
  return (
    <ActingFor value={data?.user?.actingFor ?? null}>
      <a className="skip-link" href="#main">
        跳到主要内容
      </a>
      <Header data={data} />
      <div className="status-region" role="status">
        {data?.flash && <Flash text={data.flash} />}
      </div>
      <KeptForm value={data?.kept ?? null}>
        <Drafts value={data?.drafts ?? null}>{children}</Drafts>
      </KeptForm>
      <Footer
        staff={data?.user?.staff ?? false}
        sampleData={data?.sampleData ?? false}
        help={data?.help ?? null}
        until={data?.user?.until ?? null}
      />
    </ActingFor>
  );
}

/** Takes the focus without script, so that a reader hears first what was done; then the page follows. */
function Flash({ text }: { readonly text: string }) {
  return (
    <p className="flash" id={SAID} tabIndex={-1} autoFocus>
      <Icon name="good" />
      {text}
    </p>
  );
}
