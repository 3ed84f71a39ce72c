import type { PersonTable } from '../../../platform/module/person-table.ts';

/** What the person looks for, as they saved it. */
export const savedPersonTables: readonly PersonTable[] = [
  {
    table: 'saved_search',
    title: '我保存的找工作条件',
    columns: {
      name: '名字',
      text: '名称里的字',
      region: '地区',
      occupation: '职业',
      form: '工作形式',
      wage: '每月至少（分）',
      accommodation: '要有的便利',
      tell: '有新的要告诉我',
      seen_at: '上次看的时间',
      told_at: '上次告诉的时间',
      deleted_at: '删除时间',
      recorded_at: '保存时间',
    },
    technical: ['pattern', 'places'],
  },
];
