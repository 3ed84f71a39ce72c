import type { Remedy } from '../../../platform/module/index.ts';
import type { Lack } from '../why/how.ts';

export interface LacksProps {
  readonly lacks: readonly Lack[];
  readonly remedies: readonly Remedy[];
}

function helps(remedy: Remedy, lack: Lack): boolean {
  if (remedy.for === 'skill')
    return lack.kind === 'skill' && (remedy.key === null || lack.keys.includes(remedy.key));
  return lack.ask.some((a) => remedy.key === null || remedy.key === a);
}

/** What is missing, and beneath each how one gets it, with what later rooms know. */
export function LackList({ lacks, remedies }: LacksProps) {
  return (
    <ul>
      {lacks.map((lack) => (
        <li key={lack.what}>
          {lack.what}
          <ul>
            {lack.how.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {remedies
              .filter((remedy) => helps(remedy, lack))
              .map((remedy) => (
                <li key={remedy.title}>
                  {remedy.title}。
                  {remedy.href && (
                    <a href={remedy.href}>
                      查一查<span className="vh">：{remedy.title}</span>
                    </a>
                  )}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
