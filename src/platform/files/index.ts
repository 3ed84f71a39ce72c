export type { FileBytes } from './bytes.ts';
export { fileMessages } from './messages.ts';
export {
  createFileStore,
  type FileContext,
  type FileMeta,
  type FileStore,
  type StoredFile,
} from './store.ts';
