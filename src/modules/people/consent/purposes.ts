import { pipl, purposesOf, type Purpose } from './purpose.ts';

const SHOWN = '姓名、性别、年龄、会的技能、能做的活和需要的便利';
const NEVER_SHOWN = '不给身份证号、残疾人证号、类别等级和住址。';
const NOTICE_STOPS = '我们马上不再用这种方式发。你仍然能在网站里看到，也可以请人当面告诉你。';

const show = (kind: string, easyKind: string, who: string) =>
  ({
    title: `把我的情况给${kind}看`,
    wording: 1,
    basis: 'consent',
    plain: [
      `推荐你去上班时，要把你的情况给招人的${kind}看。`,
      `给他们看的有：${SHOWN}。`,
      NEVER_SHOWN,
      '你不同意，就不能推荐你去这种单位；别的服务照样有。',
    ],
    easy: [`${easyKind}想看你的情况。`, '你说行，他们才能看。', '不看你的证件号。', '以后可以改。'],
    shares: [{ what: SHOWN, with: who }],
    withdrawal: '撤回以后，不再把你推荐给这种单位，也不再安排面试。单位已经看过的，我们会告诉他们不能再用。',
    cites: [pipl('第二十三条'), pipl('第二十九条'), pipl('第十五条')],
  }) as const;

const notice = (channel: string, address: string, company: string) =>
  ({
    title: `用${channel}通知我`,
    wording: 1,
    basis: 'consent',
    plain: [
      `有新消息时，我们用${channel}告诉你。`,
      `${company}会经手你的${address}和消息内容。`,
      '消息里不写残疾情况，也不写号码。',
    ],
    easy: ['有事我们告诉你。', `用${channel}发。`, '不写残疾的事。'],
    shares: [{ what: `${address}和消息内容`, with: company }],
    withdrawal: NOTICE_STOPS,
    cites: [pipl('第十三条'), pipl('第二十一条'), pipl('第十五条')],
  }) as const;

/** Every purpose for which the person is asked, in the order in which pages show them. */
export const PURPOSES = purposesOf({
  'suggest-positions': {
    title: '推荐岗位',
    wording: 2,
    basis: 'duty',
    plain: [
      '系统按你登记的能力和愿望，在岗位库里找合适的岗位。',
      '你和当地残联的工作人员会看到结果和理由。',
      '招人的单位只看到一行不写名字的情况，几个人都一样，分不出是谁。',
      '不按残疾类别和等级排先后。',
      '这是我们的工作职责，不用你同意；你可以说不要。',
    ],
    easy: ['我们帮你找工作。', '电脑先找一遍。', '你不想要，就说不要。'],
    shares: [
      { what: '能力、想做的工作、想要的工资和路程', with: '只在残联就业服务部门里用' },
      { what: '年龄段、所在的县、会的技能、要的便利；不写名字，几个人都一样', with: '正在招人的单位' },
    ],
    withdrawal: '你说不要以后，系统马上不再给你找岗位，也不在岗位那边列出你。你可以请工作人员当面帮你找。',
    cites: [
      pipl('第二十四条'),
      { source: '《残疾人就业条例》', article: '第二十二条' },
      { source: '《中华人民共和国残疾人保障法》', article: '第三十七条' },
    ],
  },
  'show-public-employer': show(
    '机关、事业单位和国有企业',
    '国家单位',
    '招人的机关、事业单位、国有企业、社会组织',
  ),
  'show-private-employer': show('企业和其他单位', '公司', '招人的民营企业、外资企业、个体工商户和其他单位'),
  'notice-sms': notice('短信', '手机号', '短信公司'),
  'notice-wechat': notice('微信', '微信账号', '微信公众平台'),
  'notice-email': notice('电子邮件', '邮箱地址', '邮件服务公司'),
  'share-departments': {
    title: '把我的情况给别的部门',
    wording: 1,
    basis: 'consent',
    plain: [
      '法律规定要给的，不在这里问你。',
      '法律没有规定、但对你有好处的，要你同意才给。',
      '例如：帮你问人社部门的培训班、民政部门的救助。',
    ],
    easy: ['别的部门也能帮你。', '他们要看你的情况。', '你说行，我们才给。'],
    shares: [{ what: '姓名、联系电话、就业情况和想要的帮助', with: '人社、民政、医保、乡村振兴部门' }],
    withdrawal: '撤回以后不再给新的情况，并告诉已经收到的部门。法律规定要给的不受影响。',
    cites: [pipl('第二十三条'), pipl('第三十四条'), { source: '《政务数据共享条例》', article: null }],
  },
  'use-photo-voice': {
    title: '用我的照片和声音',
    wording: 1,
    basis: 'consent',
    plain: ['拍你的照片、录你的声音，用在你自己的求职材料里。', '不公开，不用来认脸或认声音。'],
    easy: ['我们拍你的照片。', '放进你的求职材料。', '不给别人乱用。'],
    shares: [{ what: '照片、声音', with: '你申请的单位' }],
    withdrawal: '撤回以后从求职材料里拿掉，不再用。',
    cites: [pipl('第二十九条'), { source: '《中华人民共和国民法典》', article: '第一千零一十九条' }],
  },
  'record-interview': {
    title: '面试时录音录像',
    wording: 1,
    basis: 'consent',
    plain: ['远程面试时录下声音、画面和文字。', '给你自己看，也给你申请的单位看。', '面试后 90 天删掉。'],
    easy: ['面试会录下来。', '你可以再看。', '90天以后删掉。'],
    shares: [{ what: '面试的声音、画面和文字', with: '你申请的单位' }],
    withdrawal: '撤回以后不再录，已经录的删掉。面试照常进行。',
    cites: [
      pipl('第二十九条'),
      pipl('第四十七条'),
      { source: '《中华人民共和国无障碍环境建设法》', article: '第二十九条' },
    ],
  },
  'publicity-story': {
    title: '把我的故事拿去宣传',
    wording: 1,
    basis: 'consent',
    plain: ['把你找工作、上班的故事写出来，给大家看。', '发出去前，先给你看，你点头才发。'],
    easy: ['我们写你的故事。', '先给你看。', '你说行，才给大家看。'],
    shares: [{ what: '你同意写进去的内容、照片', with: '所有人，在残联的网站、公众号和报纸上' }],
    withdrawal: '撤回以后，我们从自己的网站和公众号上撤下来。已经印出去的报纸收不回来。',
    cites: [pipl('第二十五条'), pipl('第二十七条'), pipl('第十五条')],
  },
});

export type PurposeId = (typeof PURPOSES)[number]['id'];
export const PURPOSE_IDS = PURPOSES.map((purpose) => purpose.id) as [PurposeId, ...PurposeId[]];

const BY_ID = new Map<string, Purpose<PurposeId>>(PURPOSES.map((purpose) => [purpose.id, purpose]));

/** The declaration of a purpose. Throws for an id that is none: a mistake of ours. */
export function purposeOf(id: PurposeId): Purpose<PurposeId> {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`no purpose ${id}`);
  return found;
}
