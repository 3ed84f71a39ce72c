import type { FunctionKey, VocabularyEntry } from './functions.ts';

/** `lifts` names what the accommodation bridges, wholly. Carving a job (A20) changes the demands themselves. */
export const ACCOMMODATIONS = [
  { id: 'A01', key: 'screen_reader', zh: '读屏软件', plain: '读屏软件', lifts: ['use_screen'] },
  {
    id: 'A02',
    key: 'magnifier',
    zh: '放大软件/大字',
    plain: '放大软件或大字材料',
    lifts: ['read_print', 'use_screen'],
  },
  {
    id: 'A03',
    key: 'braille_guidance',
    zh: '盲文/盲道/导盲',
    plain: '盲文、盲道或导盲帮助',
    lifts: ['see_distance', 'use_transport'],
  },
  {
    id: 'A04',
    key: 'hearing_aid',
    zh: '助听设备',
    plain: '助听设备',
    lifts: ['hear_speech_quiet', 'hear_speech_noise'],
  },
  {
    id: 'A05',
    key: 'sign_interpreter',
    zh: '手语翻译',
    plain: '手语翻译',
    lifts: ['speak', 'talk_to_customers'],
  },
  {
    id: 'A06',
    key: 'live_captions',
    zh: '实时字幕/语音转写',
    plain: '把说话变成字幕',
    lifts: ['hear_speech_quiet', 'hear_speech_noise', 'use_phone'],
  },
  { id: 'A07', key: 'visual_alarm', zh: '闪光/震动警报', plain: '会闪光或震动的警报', lifts: ['hear_alarm'] },
  {
    id: 'A08',
    key: 'text_only_channel',
    zh: '文字客服替代电话',
    plain: '用文字代替电话',
    lifts: ['use_phone'],
  },
  {
    id: 'A09',
    key: 'wheelchair_access',
    zh: '轮椅通道/电梯',
    plain: '轮椅通道或电梯',
    lifts: ['walk', 'climb_stairs', 'move_with_equipment'],
  },
  { id: 'A10', key: 'accessible_toilet', zh: '无障碍卫生间', plain: '无障碍卫生间', lifts: ['self_care'] },
  {
    id: 'A11',
    key: 'adapted_workstation',
    zh: '工位改造/可调桌',
    plain: '改造过的工位',
    lifts: ['sit_long', 'fine_hand', 'keyboard_mouse'],
  },
  {
    id: 'A12',
    key: 'flexible_hours',
    zh: '弹性工时',
    plain: '可以商量的上班时间',
    lifts: ['endurance', 'handle_stress', 'shift_work'],
  },
  { id: 'A13', key: 'remote_work', zh: '居家办公', plain: '在家上班', lifts: ['walk', 'use_transport'] },
  {
    id: 'A14',
    key: 'job_coach',
    zh: '就业辅导员（支持性）',
    plain: '就业辅导员陪着学',
    lifts: [
      ...([
        'focus',
        'memory',
        'learn_skill',
        'calculate_money',
        'solve_problem',
        'multitask',
        'routine_task',
      ] as const), // G1-G7
      ...(['handle_stress', 'emotion', 'teamwork', 'attendance'] as const), // P1-P4
    ],
  },
  {
    id: 'A15',
    key: 'simplified_tasks',
    zh: '任务分解/图示流程',
    plain: '把活拆成小步、配上图',
    lifts: ['memory', 'learn_skill', 'solve_problem'],
  },
  { id: 'A16', key: 'quiet_space', zh: '安静空间', plain: '安静的地方', lifts: ['focus', 'handle_stress'] },
  {
    id: 'A17',
    key: 'commute_support',
    zh: '通勤接送/宿舍',
    plain: '上下班接送或宿舍',
    lifts: ['use_transport'],
  },
  { id: 'A18', key: 'medical_leave', zh: '服药/复诊请假', plain: '看病和复诊的假', lifts: ['emotion'] },
  {
    id: 'A19',
    key: 'buddy',
    zh: '固定伙伴/导师',
    plain: '固定的伙伴带着做',
    lifts: ['teamwork', 'attendance'],
  },
  { id: 'A20', key: 'job_carving', zh: '岗位定制', plain: '按人调整活的内容', lifts: [] },
] as const satisfies readonly (VocabularyEntry & { readonly lifts: readonly FunctionKey[] })[];

export type AccommodationEntry = (typeof ACCOMMODATIONS)[number];
export type AccommodationKey = AccommodationEntry['key'];
