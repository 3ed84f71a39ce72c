import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../../../../platform/ui/index.ts';

interface AnswersProps {
  readonly id: string;
  readonly title: string;
}

/** The two answers to a suggestion. */
export function Answers({ id, title }: AnswersProps) {
  return (
    <div className="buttons">
      <form method="post">
        <input type="hidden" name="does" value="want" />
        <input type="hidden" name="positionId" value={id} />
        <Button>
          想去<span className="vh">：{title}</span>
        </Button>
      </form>
      <ButtonLink kind="secondary" href={`/my/unfit?position=${id}`}>
        不合适<span className="vh">：{title}</span>
      </ButtonLink>
    </div>
  );
}

/** Takes a yes back; `children` say what was said and what follows. */
export function NotGoing({ id, title, children }: AnswersProps & { readonly children: ReactNode }) {
  return (
    <form method="post">
      {children}
      <input type="hidden" name="does" value="not-going" />
      <input type="hidden" name="positionId" value={id} />
      <Button kind="secondary">
        不去了<span className="vh">：{title}</span>
      </Button>
    </form>
  );
}
