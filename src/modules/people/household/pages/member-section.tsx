import { formatDateZh } from '../../../../kernel/dates.ts';
import type { refusedForm } from '../../../../platform/doors/form.ts';
import { Button, DescriptionList, Disclosure, Form, TextField } from '../../../../platform/ui/index.ts';
import { SOURCE_WORDS } from '../../words.ts';
import type { MemberShown } from '../queries.ts';
import { RELATION_WORDS } from '../words.ts';
import { MemberFields } from './fields.tsx';

export type Refused = ReturnType<typeof refusedForm> & { about: string };

interface Props {
  readonly held: MemberShown;
  /** From 1: tells two of one relation apart. */
  readonly n: number;
  readonly mayLink: boolean;
  /** Whether names of files may be opened from here. */
  readonly staff: boolean;
  readonly refused: Refused | undefined;
}

const NOT_SAID = '没有登记';
const either = (value: boolean | null, yes: string, no: string) =>
  value === null ? NOT_SAID : value ? yes : no;

/** Who it is: by the file where the reader may see it, else by the name that was told. */
function Named({ held, staff }: Pick<Props, 'held' | 'staff'>) {
  if (held.relative && staff) return <a href={`/people/${held.relative.id}`}>{held.relative.name}</a>;
  if (held.filed) return <>有自己的档案</>;
  return <>{held.name ?? '没有登记姓名'}</>;
}

export function MemberSection({ held, n, mayLink, staff, refused }: Props) {
  const title = `第 ${n} 位：${RELATION_WORDS[held.relation]}`;
  const at = { member: held.member, version: held.version };
  const back = (intent: string) => (refused?.about === `${intent} ${held.member}` ? refused : undefined);
  return (
    <section>
      <h3>{title}</h3>
      <DescriptionList
        items={[
          { term: '姓名', value: <Named held={held} staff={staff} /> },
          { term: '出生年份', value: held.birthYear === null ? NOT_SAID : `${held.birthYear} 年` },
          { term: '能不能工作', value: either(held.ableToWork, '能', '不能') },
          { term: '想不想工作', value: either(held.willingToWork, '想', '不想') },
          { term: '现在有没有工作', value: either(held.employed, '有', '没有') },
          {
            term: '想请我们帮忙',
            value: held.wantsHelp ? '是' : '没有说',
            source: `来源：${SOURCE_WORDS[held.source] ?? held.source}，${formatDateZh(held.observedOn)}`,
          },
        ]}
      />
      <Disclosure summary={`更正${title}`} open={back('correct') !== undefined}>
        <Form label={`更正${title}`} hidden={{ ...at, intent: 'correct' }} {...back('correct')}>
          <MemberFields held={held} />
          <div className="buttons">
            <Button kind="secondary">{`保存${title}`}</Button>
          </div>
        </Form>
      </Disclosure>
      {mayLink && !held.filed && (
        <Disclosure summary={`${title}也有档案`} open={back('link') !== undefined}>
          <Form label={`关联${title}的档案`} hidden={{ ...at, intent: 'link' }} {...back('link')}>
            <TextField
              name="residentId"
              label="家人的身份证号"
              hint="只能关联你看得到的档案。关联以后，姓名以那份档案为准。"
              autoComplete="off"
              inputMode="text"
            />
            <div className="buttons">
              <Button kind="secondary">{`关联${title}的档案`}</Button>
            </div>
          </Form>
        </Disclosure>
      )}
      <Disclosure summary={`${title}不再一起生活`} open={back('remove') !== undefined}>
        <Form label={`${title}不再一起生活`} hidden={{ ...at, intent: 'remove' }} {...back('remove')}>
          <p>以后这里不再显示这位家人。以前登记的内容仍然留着。</p>
          <div className="buttons">
            <Button kind="destructive">{`确认${title}不再一起生活`}</Button>
          </div>
        </Form>
      </Disclosure>
    </section>
  );
}
