import { Notice } from '../../../../platform/ui/index.ts';
import { checkWords } from './words.ts';

/** Sums that do not come out; nothing where all do. */
export function Checks({ checks }: { readonly checks: readonly Parameters<typeof checkWords>[0][] }) {
  if (checks.length === 0) return null;
  return (
    <Notice tone="warning">
      <p>这些数加起来对不上：</p>
      <ul>
        {checks.map((check) => (
          <li key={`${check.kind} ${check.name} ${check.year}`}>{checkWords(check)}</li>
        ))}
      </ul>
    </Notice>
  );
}
