/** A family of functions; forms ask family by family. */
export const FUNCTION_GROUPS = [
  { key: 'V', zh: '看' },
  { key: 'H', zh: '听' },
  { key: 'C', zh: '说话和沟通' },
  { key: 'M', zh: '身体和手' },
  { key: 'G', zh: '记事和学习' },
  { key: 'P', zh: '情绪、相处和自理' },
  { key: 'E', zh: '工作环境' },
] as const;

export type FunctionGroupKey = (typeof FUNCTION_GROUPS)[number]['key'];

export interface VocabularyEntry {
  /** Identifier of the fact sheet, such as V1 or A09. */
  readonly id: string;
  /** Identifier used in files, in the database and on the API. */
  readonly key: string;
  /** The professional term. */
  readonly zh: string;
  /** The same in everyday words; a phrase that reads well after 能 (functions) or 单位提供 (accommodations). */
  readonly plain: string;
}

export const FUNCTIONS = [
  { id: 'V1', key: 'see_distance', zh: '远视觉观察', plain: '看清几米外的东西' },
  { id: 'V2', key: 'read_print', zh: '近距离阅读', plain: '看清纸上的字' },
  { id: 'V3', key: 'use_screen', zh: '屏幕阅读', plain: '看电脑或手机屏幕' },
  { id: 'V4', key: 'see_colour', zh: '色彩辨别', plain: '分清颜色' },
  { id: 'H1', key: 'hear_speech_quiet', zh: '安静环境听语', plain: '在安静的地方听清人说话' },
  { id: 'H2', key: 'hear_speech_noise', zh: '嘈杂环境听语', plain: '在吵闹的地方听清人说话' },
  { id: 'H3', key: 'hear_alarm', zh: '警示音察觉', plain: '听到警报声和喇叭声' },
  { id: 'C1', key: 'speak', zh: '口语表达', plain: '开口说话让人听懂' },
  { id: 'C2', key: 'use_phone', zh: '电话沟通', plain: '打电话沟通' },
  { id: 'C3', key: 'written_chat', zh: '文字沟通', plain: '打字或写字沟通' },
  { id: 'C4', key: 'sign_language', zh: '手语沟通', plain: '用手语沟通' },
  { id: 'C5', key: 'talk_to_customers', zh: '面对客户交谈', plain: '当面和客人交谈' },
  { id: 'M1', key: 'stand', zh: '站立', plain: '站着干活' },
  { id: 'M2', key: 'sit_long', zh: '久坐', plain: '长时间坐着' },
  { id: 'M3', key: 'walk', zh: '行走', plain: '走路' },
  { id: 'M4', key: 'climb_stairs', zh: '上下楼梯', plain: '上下楼梯' },
  { id: 'M5', key: 'bend_squat', zh: '弯腰蹲起', plain: '弯腰和蹲下再起来' },
  { id: 'M6', key: 'lift_carry', zh: '提举搬运', plain: '提东西和搬东西' },
  { id: 'M7', key: 'fine_hand', zh: '精细手部操作', plain: '用手指做细活' },
  { id: 'M8', key: 'hand_arm', zh: '手臂使用', plain: '用手臂伸、拿、推、拉' },
  { id: 'M9', key: 'keyboard_mouse', zh: '键盘鼠标操作', plain: '用键盘和鼠标' },
  { id: 'M10', key: 'move_with_equipment', zh: '轮椅移动', plain: '坐轮椅或用助行器移动' },
  { id: 'M11', key: 'use_transport', zh: '通勤/乘公交', plain: '自己坐车上下班' },
  { id: 'M12', key: 'drive_ride', zh: '驾驶骑行', plain: '开车或骑车' },
  { id: 'M13', key: 'endurance', zh: '耐力/全天工作', plain: '干完一整天的活' },
  { id: 'G1', key: 'focus', zh: '注意集中', plain: '集中注意力' },
  { id: 'G2', key: 'memory', zh: '记忆指令', plain: '记住别人交代的事' },
  { id: 'G3', key: 'learn_skill', zh: '学习新技能', plain: '学会新的活' },
  { id: 'G4', key: 'calculate_money', zh: '简单计算/识钱', plain: '算简单的账、认得钱' },
  { id: 'G5', key: 'solve_problem', zh: '解决问题', plain: '遇到问题自己想办法' },
  { id: 'G6', key: 'multitask', zh: '多任务', plain: '同时照应几件事' },
  { id: 'G7', key: 'routine_task', zh: '按流程重复操作', plain: '照着步骤反复做' },
  { id: 'P1', key: 'handle_stress', zh: '压力应对', plain: '在忙和急的时候稳得住' },
  { id: 'P2', key: 'emotion', zh: '情绪稳定', plain: '保持情绪平稳' },
  { id: 'P3', key: 'teamwork', zh: '团队相处', plain: '和同事一起做事' },
  { id: 'P4', key: 'attendance', zh: '独立出勤守时', plain: '自己按时上下班' },
  { id: 'P5', key: 'self_care', zh: '自我照护/如厕', plain: '自己吃饭、穿衣、上厕所' },
  { id: 'E1', key: 'shift_work', zh: '夜班/轮班耐受', plain: '上夜班或轮班' },
  { id: 'E2', key: 'environment_tolerance', zh: '噪声粉尘高温耐受', plain: '在有噪声、粉尘或高温的地方干活' },
] as const satisfies readonly VocabularyEntry[];

export type FunctionEntry = (typeof FUNCTIONS)[number];
export type FunctionKey = FunctionEntry['key'];
