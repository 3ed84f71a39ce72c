import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { spokenCertificateNo, spokenPhone, spokenResidentId } from '../../../kernel/mask.ts';
import {
  Button,
  DescriptionList,
  Disclosure,
  Form,
  Masked,
  SelectField,
  TextField,
  Timeline,
  type Description,
  optionsOf,
} from '../../../platform/ui/index.ts';
import type { PersonFile } from '../queries/file.ts';
import { PURPOSES, REVEALABLE } from '../queries/reveal.ts';
import { CERTIFICATE_STATUS_WORDS, SEX_WORDS, SOURCE_WORDS, URBAN_RURAL_WORDS } from '../words.ts';
import { disabilityWords } from './status-sentence.ts';

const NOT_RECORDED = '没有登记';
const day = (date: string | null) => (date ? formatDateZh(plainDate(date)) : NOT_RECORDED);

/** One form for every number: what, and for which purpose; the act is audited. */
function RevealForm({ file }: { readonly file: PersonFile }) {
  const has = {
    residentId: true,
    certificateNo: file.certificate !== null,
    phone: Boolean(file.profile?.phone),
    guardianPhone: Boolean(file.profile?.guardianPhone),
    address: Boolean(file.profile?.hasAddress),
  };
  const fields = Object.entries(REVEALABLE).filter(([key]) => has[key as keyof typeof has]);
  return (
    <Disclosure summary="查看完整号码或地址">
      <Form label="查看完整号码">
        <SelectField
          name="field"
          label="看哪一项"
          options={fields.map(([value, text]) => ({ value, text }))}
        />
        <SelectField
          name="purpose"
          label="为什么要看"
          hint="会记入审计，本人可以查询。"
          options={optionsOf(PURPOSES)}
        />
        <TextField name="reason" label="补充说明" hint="可以不写。只写事由，不写姓名和号码。" width="full" />
        <div className="buttons">
          <Button kind="secondary">显示</Button>
        </div>
      </Form>
    </Disclosure>
  );
}

function identityItems(file: PersonFile): Description[] {
  const { profile } = file;
  const source = profile
    ? `来源：${SOURCE_WORDS[profile.source] ?? profile.source}，${formatDateZh(profile.observedOn)}`
    : undefined;
  return [
    {
      term: '身份证号',
      value: <Masked shown={file.residentId} spoken={spokenResidentId(file.residentId)} />,
    },
    {
      term: '性别和出生日期',
      value: `${SEX_WORDS[file.sex]}，${formatDateZh(file.birthDate)}`,
      source: '由身份证号得出',
    },
    { term: '户口性质', value: profile?.urbanRural ? URBAN_RURAL_WORDS[profile.urbanRural] : NOT_RECORDED },
    { term: '户籍地', value: profile?.registeredAt ?? NOT_RECORDED },
    { term: '地区', value: `${file.region}${profile?.village ?? ''}` },
    {
      term: '联系电话',
      value: profile?.phone ? (
        <Masked shown={profile.phone} spoken={spokenPhone(profile.phone)} />
      ) : (
        NOT_RECORDED
      ),
    },
    {
      term: '文化程度',
      value: profile?.educationWords ?? NOT_RECORDED,
      source,
    },
    { term: '监护人', value: profile?.guardianName ?? NOT_RECORDED },
  ];
}

/** As the person sees it: the same facts, nothing to reveal. */
export function MyIdentity({ file }: { readonly file: PersonFile }) {
  return (
    <section>
      <h2>基本信息</h2>
      <DescriptionList items={identityItems(file)} />
    </section>
  );
}

export function IdentitySection({
  file,
  mayCorrect,
}: {
  readonly file: PersonFile;
  readonly mayCorrect: boolean;
}) {
  return (
    <section>
      <h2>基本信息</h2>
      <DescriptionList items={identityItems(file)} />
      {mayCorrect && (
        <p>
          <a href={`/people/${file.id}/profile`}>更正基本信息</a>
        </p>
      )}
      <RevealForm file={file} />
    </section>
  );
}

export function CertificateSection({ file }: { readonly file: PersonFile }) {
  const card = file.certificate;
  return (
    <section>
      <h2>残疾人证</h2>
      {!card ? (
        <p>没有登记残疾人证。</p>
      ) : (
        <DescriptionList
          items={[
            { term: '证号', value: <Masked shown={card.number} spoken={spokenCertificateNo(card.number)} /> },
            { term: '类别和等级', value: disabilityWords(card.category, card.grade) },
            { term: '状态', value: CERTIFICATE_STATUS_WORDS[card.status] },
            { term: '发证日期', value: day(card.issuedOn) },
            { term: '有效期至', value: day(card.expiresOn) },
          ]}
        />
      )}
    </section>
  );
}

/** Every version of profile and certificate with its source; nothing was overwritten. */
export function HistorySection({ file }: { readonly file: PersonFile }) {
  const items = [
    ...file.profileHistory.map((row) => ({
      key: row.version,
      date: row.observedOn,
      when: formatDateZh(row.observedOn),
      title: `基本信息：${row.name}${row.inForce ? '（现在使用）' : ''}`,
      source: SOURCE_WORDS[row.source] ?? row.source,
    })),
    ...file.certificates.map((row) => ({
      key: row.id,
      date: row.observedOn,
      when: formatDateZh(row.observedOn),
      title: `残疾人证：${disabilityWords(row.category, row.grade)}，${CERTIFICATE_STATUS_WORDS[row.status]}${row.inForce ? '（现在使用）' : ''}`,
      source: SOURCE_WORDS[row.source] ?? row.source,
    })),
  ].toSorted((a, b) => b.date.localeCompare(a.date));
  return (
    <section>
      <h2>变更记录</h2>
      <p>
        每一项现在采用谁的说法、没有采用的有哪些：<a href={`/people/${file.id}/facts`}>看内容的来源</a>
      </p>
      <Timeline label="变更记录" items={items} />
    </section>
  );
}
