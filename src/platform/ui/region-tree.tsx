import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

export interface RegionLine {
  readonly code: string;
  /** As read: 泉州市晋江市 in a list of what was found, 晋江市 below its city. */
  readonly name: string;
  readonly chooseHref: string;
  /** Page of the level below; null where there is none. */
  readonly openHref: string | null;
}

export type RegionTreeProps = {
  /** From the reader's own region down to the one whose level is shown. */
  readonly path: readonly RegionLine[];
  readonly below: readonly RegionLine[];
  /** What was typed and found; null where nothing was asked for. */
  readonly found: { readonly text: string; readonly lines: readonly RegionLine[] } | null;
  /** Kept in the address when one searches. */
  readonly hidden: Readonly<Record<string, string>>;
};

/**
 * One page of links a level, and a search that takes names and pinyin. Acceptance: no role=tree and no combobox; each link says
 * where it leads; the way down is a path of links; a search is a GET form; works without script and in one column.
 */
export function RegionTree({ path, below, found, hidden }: RegionTreeProps) {
  const here = path.at(-1);
  return (
    <div className="region-tree">
      <form method="get" role="search" aria-label="找地区" className="find-box">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          name="find"
          label="地区名称或拼音"
          hint="比如 晋江、jinjiang 或 jj。"
          type="search"
          value={found?.text}
          width="full"
        />
        <Button kind="secondary">找地区</Button>
      </form>
      {found && (
        <section>
          <h2>
            {found.lines.length > 0
              ? `“${found.text}”：找到 ${found.lines.length} 个地区`
              : `没有找到“${found.text}”。检查写法，或者从下面一级一级地选。`}
          </h2>
          <Lines lines={found.lines} />
        </section>
      )}
      {here && (
        <section>
          <h2>{here.name}</h2>
          {path.length > 1 && (
            <p>
              上级：
              {path.slice(0, -1).map((line, index) => (
                <span key={line.code}>
                  {index > 0 && ' › '}
                  <a href={line.openHref ?? line.chooseHref}>{line.name}</a>
                </span>
              ))}
            </p>
          )}
          <p>
            <a href={here.chooseHref}>选整个{here.name}</a>
          </p>
          <Lines lines={below} />
        </section>
      )}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly RegionLine[] }) {
  return (
    <ul className="region-lines">
      {lines.map((line) => (
        <li key={line.code}>
          <a href={line.chooseHref}>选{line.name}</a>
          {line.openHref && <a href={line.openHref}>{line.name}的下一级</a>}
        </li>
      ))}
    </ul>
  );
}
