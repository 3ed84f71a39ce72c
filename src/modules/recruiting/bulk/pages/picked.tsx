import { Button, ButtonLink, DataTable, formatCount, Masked } from '../../../../platform/ui/index.ts';
import type { ComparedPerson } from '../queries.ts';
import { MOST_COMPARED } from './compare-table.tsx';
import { standsWords } from './words.ts';

const idsOf = (people: readonly ComparedPerson[]) =>
  new URLSearchParams(people.map(({ person }) => ['person', person.id])).toString();

function Act({ does, one, children }: { does: string; one: ComparedPerson; children: string }) {
  return (
    <form method="post">
      <input type="hidden" name="does" value={does} />
      <input type="hidden" name="personId" value={one.person.id} />
      <Button kind="secondary">
        {children}
        <span className="vh">：{one.person.spokenName}</span>
      </Button>
    </form>
  );
}

/** Whom the counsellors picked out for the position, in their order. */
export function Picked({
  positionId,
  picked,
}: {
  readonly positionId: string;
  readonly picked: readonly ComparedPerson[];
}) {
  return (
    <section aria-labelledby="picked">
      <h2 id="picked">{`备选名单，${picked.length} 人`}</h2>
      {picked.length === 0 && <p>还没有备选。在下面的名单里打勾，就能放进来。</p>}
      {picked.length > 0 && (
        <>
          <DataTable<ComparedPerson>
            caption="备选名单，排在前面的先考虑"
            captionHidden
            rows={picked}
            rowKey={({ person }) => person.id}
            columns={[
              {
                key: 'name',
                title: '备选的人',
                rowHeader: true,
                cell: ({ person }) => (
                  <a href={`/people/${person.id}`}>
                    <Masked shown={person.name} spoken={person.spokenName} />
                  </a>
                ),
              },
              {
                key: 'score',
                title: '总分',
                numeric: true,
                cell: ({ suggestion }) => (suggestion ? formatCount(suggestion.score) : '不合适'),
              },
              { key: 'note', title: '备注', cell: ({ stands }) => stands.listed?.note ?? '没有' },
              { key: 'stands', title: '进展', cell: ({ stands }) => standsWords(stands) },
              {
                key: 'acts',
                title: '调整',
                cell: (one) => (
                  <div className="buttons">
                    {one !== picked[0] && (
                      <Act does="raise" one={one}>
                        往前移
                      </Act>
                    )}
                    <Act does="remove" one={one}>
                      移出
                    </Act>
                  </div>
                ),
              },
            ]}
          />
          <div className="buttons">
            {picked.length > 1 && (
              <ButtonLink
                kind="secondary"
                href={`/positions/${positionId}/compare?${idsOf(picked.slice(0, MOST_COMPARED))}`}
              >
                {`并排比较前 ${Math.min(picked.length, MOST_COMPARED)} 人`}
              </ButtonLink>
            )}
            <ButtonLink href={`/positions/${positionId}/refer?${idsOf(picked)}`}>
              {`推荐备选的 ${picked.length} 人……`}
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  );
}
