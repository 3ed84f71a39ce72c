import type { Messages } from '../module/index.ts';

export const messages: Messages = {
  'exports.unknown': () => '没有这种导出。请回到列表，重新点“导出”。',
  'exports.filters': () => '筛选条件看不懂。请回到列表，重新筛选后再导出。',
  'exports.nothing': () => '按这些条件一条也没有，不用导出。请改一下筛选条件。',
  'exports.too-many': ({ most }) =>
    `行数太多，你一次最多导出 ${most} 行。请按地区或其他条件分几次导出，或请上级导出。`,
  'exports.full-role': () => '你的角色不能导出完整号码。请去掉这一项，或请县级以上的同事导出。',
  'exports.full-purpose': () => '只有“上报或汇总”和“核对名单”可以带完整号码。请改用途，或去掉这一项。',
  'exports.confirm-full': () => '带完整号码的导出要再确认一次。',
  'exports.no-worker': () => '后台现在没有运行，文件还没有生成。请稍后再看。',
  'exports.not-running': () => '这个导出已经结束，不能取消。',
  'exports.not-ready': () => '这个文件还没有好，或者已经到期删除。请看“我的导出”。',
  'exports.repeat-full': () => '带完整号码的文件不能直接再导一次。请从列表重新导出，并再确认一次。',
  'papers.not-removable': () => '这份材料属于别的记录，请到那条记录里办理。',
  'quarantine-decided': () => '这个文件已经处理过了，请刷新看结果。',
  'quarantine-own-file': () => '这个文件是你上传的，要由另一位安全保密管理员放行。',
  'done-file-released': () => '已放行，这个文件又能打开了。',
  'done-file-removed': () => '已删除，谁也打不开了。',
  'done-export-started': () => '已开始导出。好了会通知你，也可以在这里看进度。',
  'done-export-cancelled': () => '已取消导出。',
  'done-paper-added': () => '材料已上传。',
  'done-paper-removed': () => '材料已删除，并记下了原因。',
};
