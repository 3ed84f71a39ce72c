import { factsFor } from './declare.ts';

const { yesNo, choice, count } = factsFor('institution');

/** What a base, workshop or agency is asked. */
export const INSTITUTION_FACTS = {
  institution: choice(
    {
      SHELTERED: '辅助性就业机构',
      TRAINING: '培训或实训基地',
      RURAL: '农村残疾人就业基地',
      MASSAGE: '盲人按摩机构',
      OTHER: '别的机构',
    },
    '机构种类',
    '你们是哪一种机构？',
    '每一种机构能申请的补贴不一样。',
    '问县残联，看你们登记的是哪一种。',
  ),
  recognised: yesNo(
    '已认定或登记',
    '你们由残联认定或登记过吗？',
    '没有认定或登记，不能申请。',
    '问县残联要认定文件。',
  ),
  shelteredPersons: count(
    '人',
    100_000,
    '安置的残疾人数',
    '你们现在安置多少残疾人？',
    '补贴按人数发。',
    '看安置协议。',
  ),
  shelteredOneYear: count(
    '人',
    100_000,
    '安置满一年的残疾人数',
    '其中安置满一年的有多少人？',
    '建设补助只算满一年的人。',
    '看安置协议上的日期。',
  ),
  paysShelteredInsurance: yesNo(
    '为残疾人交了社保',
    '你们为这些残疾人交了社会保险吗？',
    '交了的社保可以补一部分。',
    '看社保缴费名单。',
  ),
  boughtAccidentInsurance: yesNo(
    '买了意外保险',
    '你们为这些残疾人买了意外保险吗？',
    '买意外保险的钱可以补。',
    '看保险单。',
  ),
  otherShelteredInsurance: yesNo(
    '这些残疾人已有别的社保补贴',
    '这些残疾人同一段时间已有别的社保补贴吗？',
    '同一个人、同一段时间，社保补贴只能领一种。',
    '问社保窗口。',
  ),
  otherStart: yesNo(
    '已领过别的一次性建设补助',
    '你们领过别的一次性建设补助吗？',
    '建一个机构，一次性补助只能领一种。',
    '问县残联。',
  ),
  coachPosts: count(
    '个',
    10_000,
    '就业辅导员岗位数',
    '你们设了几个就业辅导员或社会工作岗位？',
    '补贴按岗位发。',
    '看设岗的批复。',
  ),
  coachCertified: yesNo(
    '辅导员有证书',
    '在岗的人都有就业辅导员证书吗？',
    '没有证书的岗位不能补。',
    '看培训证书。',
  ),
  trainees: count(
    '人',
    1_000_000,
    '培训人数',
    '这一年培训了多少残疾人？',
    '补贴看培训人数。',
    '看学员名册。',
  ),
  households: count(
    '户',
    1_000_000,
    '带动的残疾人户数',
    '你们带动了多少户残疾人家庭？',
    '补贴看带动的户数。',
    '看带动协议。',
  ),
  householdAgreements: yesNo(
    '有协议和增收证明',
    '每一户都有协议和增收证明吗？',
    '没有协议和证明的户不算。',
    '看协议和收入证明。',
  ),
  blindStaff: count(
    '人',
    100_000,
    '盲人员工人数',
    '你们有多少盲人员工？',
    '补贴看盲人员工的人数。',
    '看残疾人证和合同。',
  ),
} as const;
