import { formatDateZh } from '../../../kernel/dates.ts';
import { ABILITY_WORDS, FUNCTIONS, type Level } from '../../../kernel/vocabulary.ts';
import { ButtonLink, DataTable, DescriptionList, EmptyState } from '../../../platform/ui/index.ts';
import type { PersonFile } from '../queries/file.ts';
import { COMMUTE_WORDS, WORK_FORM_WORDS } from '../words.ts';

export function AbilitySection({ file }: { readonly file: PersonFile }) {
  const { ability } = file;
  const known = FUNCTIONS.filter((f) => ability?.abilities[f.key] !== undefined);
  return (
    <section>
      <h2>能力</h2>
      {!ability || known.length === 0 ? (
        <EmptyState title="还没有评估能力">没有评估的能力不会把人排除，只会在推荐时提醒核实。</EmptyState>
      ) : (
        <DataTable
          caption={`${formatDateZh(ability.assessedOn)}评估了 ${known.length} 项，其余 ${FUNCTIONS.length - known.length} 项没有评估`}
          rows={known}
          rowKey={(f) => f.key}
          columns={[
            { key: 'name', title: '能力', cell: (f) => f.zh, rowHeader: true },
            {
              key: 'level',
              title: '程度',
              cell: (f) =>
                `${ability.abilities[f.key]}　${ABILITY_WORDS[(ability.abilities[f.key] ?? 0) as Level]}`,
            },
          ]}
        />
      )}
      <div className="buttons">
        <ButtonLink kind="secondary" href={`/people/${file.id}/abilities`}>
          {ability ? '更新能力' : '登记能力'}
        </ButtonLink>
      </div>
    </section>
  );
}

const NOT_SAID = '没有说';
const joined = (list: readonly string[]) => (list.length > 0 ? list.join('、') : NOT_SAID);

function NeedList({ file }: { readonly file: PersonFile }) {
  const { need } = file;
  return need ? (
    <DescriptionList
      items={[
        { term: '就业意愿', value: need.wantsWork ? '想工作' : '暂时不想工作' },
        { term: '想做的职业', value: joined(file.need?.occupationNames ?? []) },
        { term: '技能', value: joined(need.skills) },
        { term: '最低月工资', value: need.minWage === null ? NOT_SAID : `${need.minWage / 100} 元` },
        { term: '能去多远', value: need.commute ? COMMUTE_WORDS[need.commute] : NOT_SAID },
        {
          term: '工作形式',
          value: joined(need.forms.map((f) => WORK_FORM_WORDS[f as keyof typeof WORK_FORM_WORDS] ?? f)),
        },
        { term: '备注', value: need.note ?? '无' },
      ]}
    />
  ) : (
    <EmptyState title="还没有登记就业需求">登记以后，才会推荐岗位。</EmptyState>
  );
}

/** As the person sees it. */
export function MyNeed({ file }: { readonly file: PersonFile }) {
  return (
    <section>
      <h2>我想做的工作</h2>
      <NeedList file={file} />
      <div className="buttons">
        <ButtonLink kind="secondary" href="/my/need">
          {file.need ? '更新我想做的工作' : '写我想做的工作'}
        </ButtonLink>
      </div>
    </section>
  );
}

export function NeedSection({ file }: { readonly file: PersonFile }) {
  return (
    <section>
      <h2>就业需求</h2>
      <NeedList file={file} />
      <div className="buttons">
        <ButtonLink kind="secondary" href={`/people/${file.id}/need`}>
          {file.need ? '更新需求' : '登记需求'}
        </ButtonLink>
      </div>
    </section>
  );
}
