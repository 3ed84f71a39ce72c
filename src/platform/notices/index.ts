export {
  defineNotice,
  type AnyNotice,
  type NoticeDetail,
  type NoticeKind,
  type NoticeParams,
} from './declare.ts';
export { notify, type Notification } from './notify.ts';
export { sendToAddress, type Addressed } from './send-to-address.ts';
export { notifyEmployer } from './notify-employer.ts';
export { notifyPerson, type PersonNotification } from './notify-person.ts';
export { allowInGroup, CHANNEL_NAMES } from './group-channels.ts';
export { noticeBook } from './book.ts';
export type { NoticeHouse } from './house.ts';
export { NOTHING_OUTSIDE, type Outside } from './outside.ts';
