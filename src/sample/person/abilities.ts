import { FUNCTIONS } from '../../kernel/vocabulary.ts';
import type { FunctionKey } from '../../kernel/vocabulary.ts';
import type { Random } from '../random.ts';

// Which functions a category may take from, and how likely it takes from each; for the sample only, never for matching.
const TOUCHED: Readonly<Record<number, Readonly<Partial<Record<FunctionKey, number>>>>> = {
  1: {
    see_distance: 0.95,
    read_print: 0.9,
    use_screen: 0.8,
    see_colour: 0.4,
    drive_ride: 0.9,
    use_transport: 0.4,
    walk: 0.2,
    keyboard_mouse: 0.3,
  },
  2: {
    hear_speech_quiet: 0.85,
    hear_speech_noise: 0.95,
    hear_alarm: 0.7,
    use_phone: 0.85,
    speak: 0.4,
    talk_to_customers: 0.5,
    drive_ride: 0.2,
  },
  3: { speak: 0.95, use_phone: 0.9, talk_to_customers: 0.8 },
  4: {
    stand: 0.6,
    walk: 0.65,
    climb_stairs: 0.7,
    bend_squat: 0.6,
    lift_carry: 0.65,
    drive_ride: 0.4,
    use_transport: 0.3,
    fine_hand: 0.25,
    hand_arm: 0.25,
    keyboard_mouse: 0.15,
    sit_long: 0.15,
    endurance: 0.3,
    move_with_equipment: 0.15,
  },
  5: {
    focus: 0.6,
    memory: 0.7,
    learn_skill: 0.8,
    calculate_money: 0.8,
    solve_problem: 0.85,
    multitask: 0.9,
    handle_stress: 0.5,
    use_transport: 0.4,
    read_print: 0.4,
    written_chat: 0.5,
    teamwork: 0.3,
  },
  6: {
    handle_stress: 0.8,
    emotion: 0.7,
    focus: 0.5,
    multitask: 0.6,
    shift_work: 0.7,
    teamwork: 0.4,
    attendance: 0.35,
    endurance: 0.4,
    talk_to_customers: 0.4,
  },
  7: {
    walk: 0.5,
    stand: 0.4,
    lift_carry: 0.6,
    hear_speech_quiet: 0.4,
    see_distance: 0.4,
    solve_problem: 0.5,
    multitask: 0.6,
    speak: 0.4,
    use_transport: 0.5,
    endurance: 0.5,
  },
};

/**
 * Levels 0 to 4 as an assessor might have noted them; functions the assessor left out are missing, not zero.
 * `grade` 1 takes most. Sign language is an ability one learns: few have it outside the deaf.
 */
export function abilitiesOf(
  random: Random,
  category: number,
  grade: number,
): Partial<Record<FunctionKey, number>> {
  const touched = TOUCHED[category] ?? {};
  const assessed = random.chance(0.5) ? 1 : 0.55 + 0.4 * random.float();
  const levels: Partial<Record<FunctionKey, number>> = {};
  for (const { key } of FUNCTIONS) {
    const share = touched[key] ?? 0.03;
    const hit = random.chance(share);
    const loss = hit ? Math.min(4, random.between(1, 2) + Math.max(0, 3 - grade)) : 0;
    if (!random.chance(assessed)) continue;
    levels[key] = key === 'sign_language' ? (category === 2 && random.chance(0.6) ? 4 : 0) : 4 - loss;
  }
  return levels;
}
