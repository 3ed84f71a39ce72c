import type { Messages } from '../module/index.ts';

export const messages: Messages = {
  'no-such-draft': () => '找不到这份没填完的表。它可能已经发出，或者过了保存的日子。',
  'draft-too-large': () => '填的内容太多，存不下。请分几次填。',
  'done-draft-kept': () => '存好了，还没有发出去。想接着填，从这里打开。',
  'done-draft-kept-no-files': () => '填的字都存好了，还没有发出去。选的文件没有存，接着填的时候请再选一次。',
  'done-draft-oldest-gone': () => '存好了，还没有发出去。存着的太多，最早的一份已经删掉。',
  'done-draft-dropped': () => '这份没填完的表已经删掉。',
};
