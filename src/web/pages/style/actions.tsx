import { ButtonLink } from '../../../platform/ui/index.ts';

/** Switches between the filled page and the same page with errors. */
export function ActionSamples({ wrong }: { readonly wrong: boolean }) {
  return wrong ? (
    <ButtonLink kind="secondary" href="/style">
      看填对时
    </ButtonLink>
  ) : (
    <ButtonLink kind="secondary" href="/style?state=error">
      看填错时
    </ButtonLink>
  );
}
