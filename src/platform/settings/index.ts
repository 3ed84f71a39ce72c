export {
  isQuickChange,
  PLAIN_SETTINGS,
  quicklyChanged,
  settingsFrom,
  type QuickChange,
  type SettingName,
  type Settings,
} from './choices.ts';
export { useEasyRead } from './easy.ts';
export { mySettings, saveSettings } from './operations.ts';
