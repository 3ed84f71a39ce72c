export type { FileBytes } from './bytes.ts';
export { fileLimits } from './limits.ts';
export { fileHref } from './link.ts';
export { fileMessages } from './messages.ts';
export { fileState, type FileState } from './state.ts';
export {
  createFileStore,
  type FileContext,
  type FileMeta,
  type FileStore,
  type Scanning,
  type StoredFile,
} from './store.ts';
