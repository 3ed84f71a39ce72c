import { Button, ButtonLink } from '../../../../platform/ui/index.ts';
import type { MySearches } from '../queries.ts';
import { searchWords } from '../words.ts';

type Search = MySearches['searches'][number];

/** One button that posts what it does. */
function Do({
  move,
  id,
  children,
}: {
  readonly move: string;
  readonly id: string;
  readonly children: string;
}) {
  const [label, about] = children.split('|');
  return (
    <form method="post">
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="searchId" value={id} />
      <Button kind={move === 'look' ? 'main' : 'secondary'}>
        {label}
        <span className="vh">：{about}</span>
      </Button>
    </form>
  );
}

const foundWords = ({ fresh, total }: Search) =>
  `${fresh === 0 ? '没有新的岗位' : `新的岗位 ${fresh} 个`}，一共 ${total} 个。`;

/** A search: what it looks for, what is new, and what one may do with it. */
export function SearchCard({ one }: { readonly one: Search }) {
  return (
    <article className="step-card" aria-labelledby={`search-${one.id}`}>
      <h2 id={`search-${one.id}`}>{one.name}</h2>
      <p>{`${searchWords(one)}。`}</p>
      <p>{foundWords(one)}</p>
      <p>{one.tell ? '有新的，会发消息告诉你。' : '不发消息。'}</p>
      <div className="buttons">
        <Do move="look" id={one.id}>{`看这些岗位|${one.name}`}</Do>
        <ButtonLink href={`/my/searches?edit=${one.id}`} kind="secondary">{`改“${one.name}”`}</ButtonLink>
        <Do move="delete" id={one.id}>{`删掉|${one.name}`}</Do>
      </div>
    </article>
  );
}

/** Searches deleted of late, with the way back. */
export function Deleted({ deleted }: Pick<MySearches, 'deleted'>) {
  if (deleted.length === 0) return null;
  return (
    <section aria-labelledby="deleted">
      <h2 id="deleted">最近删掉的</h2>
      {deleted.map((one) => (
        <div key={one.id}>
          <p>{`${one.name}：${searchWords(one)}。`}</p>
          <Do move="back" id={one.id}>{`拿回来|${one.name}`}</Do>
        </div>
      ))}
    </section>
  );
}
