import { formatDateZh } from '../../../../kernel/dates.ts';
import { Button, DescriptionList, Disclosure, EmptyState, Form } from '../../../../platform/ui/index.ts';
import { SOURCE_WORDS } from '../../words.ts';
import type { HouseholdShown } from '../queries.ts';
import { AID_WORDS, INCOME_WORDS } from '../words.ts';
import { HouseholdFields, MemberFields } from './fields.tsx';
import { MemberSection, type Refused } from './member-section.tsx';

interface Props {
  readonly data: HouseholdShown;
  readonly staff: boolean;
  readonly mayLink: boolean;
  readonly refused: Refused | undefined;
}

const NOT_SAID = '没有登记';

function Stated({ stated }: Pick<HouseholdShown, 'stated'>) {
  if (!stated) return <EmptyState title="还没有登记家庭情况" />;
  return (
    <DescriptionList
      items={[
        { term: '一起生活的人数', value: `${stated.size} 人` },
        {
          term: '救助',
          value:
            [stated.aid && AID_WORDS[stated.aid], stated.aidSince && `从${formatDateZh(stated.aidSince)}`]
              .filter(Boolean)
              .join('，') || NOT_SAID,
        },
        {
          term: '人均月收入',
          value: stated.incomeBand ? INCOME_WORDS[stated.incomeBand] : NOT_SAID,
          source: `来源：${SOURCE_WORDS[stated.source] ?? stated.source}，${formatDateZh(stated.observedOn)}`,
        },
      ]}
    />
  );
}

/** The household with the forms that change it; the same for the office and for the person. */
export function HouseholdFace({ data, staff, mayLink, refused }: Props) {
  const { stated, members, family } = data;
  const back = (about: string) => (refused?.about === about ? refused : undefined);
  return (
    <>
      <section>
        <h2>家庭</h2>
        <Stated stated={stated} />
        <Disclosure summary={stated ? '更新家庭情况' : '登记家庭情况'} open={back('household') !== undefined}>
          <Form
            label="家庭情况"
            hidden={{ intent: 'household', basedOn: stated?.version ?? 'none' }}
            {...back('household')}
          >
            <HouseholdFields stated={stated} />
            <div className="buttons">
              <Button>保存家庭情况</Button>
            </div>
          </Form>
        </Disclosure>
      </section>
      {staff && (
        <section>
          <h2>家里有没有人就业</h2>
          <p>{family.words}</p>
        </section>
      )}
      <section>
        <h2>家人</h2>
        {members.length === 0 && (
          <EmptyState title="还没有登记家人">没有残疾人证的家人也可以登记。</EmptyState>
        )}
        {members.map((held, i) => (
          <MemberSection
            key={held.member}
            held={held}
            n={i + 1}
            mayLink={mayLink}
            staff={staff}
            refused={refused}
          />
        ))}
        <Disclosure summary="加一位家人" open={back('add') !== undefined}>
          <Form label="加一位家人" hidden={{ intent: 'add' }} {...back('add')}>
            <MemberFields />
            <div className="buttons">
              <Button>加上这位家人</Button>
            </div>
          </Form>
        </Disclosure>
      </section>
    </>
  );
}
