/** Trades of the sample's employers: GB/T 4754 division, word in the firm's name, and the jobs of `JOBS` they offer by place. */
export interface Trade {
  industry: string;
  word: string;
  /** Titles of `JOBS`. */
  jobs: readonly string[];
}

export const TRADES: readonly Trade[] = [
  { industry: 'C18', word: '服饰', jobs: ['缝纫工', '质检员', '包装工', '仓储管理员'] },
  { industry: 'C19', word: '鞋业', jobs: ['制鞋工', '质检员', '包装工', '缝纫工'] },
  { industry: 'C15', word: '茶业', jobs: ['茶叶加工工', '茶艺师', '包装工', '互联网营销师'] },
  { industry: 'C24', word: '工艺品', jobs: ['工艺品雕刻工', '漆器制作工', '包装工', '互联网营销师'] },
  { industry: 'C30', word: '陶瓷', jobs: ['陶瓷工艺品制作师', '质检员', '包装工'] },
  { industry: 'C39', word: '电子', jobs: ['质检员', '包装工', '仓储管理员', '打字员'] },
  { industry: 'F52', word: '商贸', jobs: ['超市理货员', '收银员', '保洁员', '仓储管理员'] },
  { industry: 'G59', word: '供应链', jobs: ['仓储管理员', '超市理货员', '快递员', '包装工'] },
  { industry: 'G60', word: '快递', jobs: ['快递员', '仓储管理员', '在线客服'] },
  { industry: 'H61', word: '酒店', jobs: ['洗衣师', '保洁员', '餐厅服务员', '监控值机员'] },
  { industry: 'H62', word: '餐饮', jobs: ['中式面点师', '餐厅服务员', '收银员', '网约配送员'] },
  {
    industry: 'I64',
    word: '网络科技',
    jobs: ['在线客服', '数据标注员', '网络编辑', '计算机程序设计员', '视觉传达设计员'],
  },
  {
    industry: 'I65',
    word: '数字科技',
    jobs: ['数据标注员', '计算机程序设计员', '档案数字化管理师', '在线客服'],
  },
  { industry: 'K70', word: '物业服务', jobs: ['保洁员', '园林绿化工', '保安员', '监控值机员'] },
  { industry: 'L72', word: '企业服务', jobs: ['电话客服（呼叫中心）', '打字员', '行政办事员', '电子商务师'] },
  { industry: 'O80', word: '健康服务', jobs: ['保健按摩师', '保洁员', '在线客服'] },
];

/** What bodies other than firms offer. */
export const OFFICE: Trade = {
  industry: 'S92',
  word: '',
  jobs: ['行政办事员', '打字员', '档案数字化管理师', '图书馆服务员', '保洁员', '监控值机员'],
};
export const FARM: Trade = {
  industry: 'A01',
  word: '',
  jobs: ['食用菌生产工', '园艺工', '家禽饲养员', '茶叶加工工', '包装工', '电子商务师'],
};
export const WORKSHOP: Trade = {
  industry: 'Q85',
  word: '',
  jobs: ['包装工', '洗衣师', '园艺工', '数据标注员', '保洁员'],
};
