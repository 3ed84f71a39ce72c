/** Kinds that share a size limit. */
export type FileGroup = 'image' | 'pdf' | 'office' | 'text';

/** What a file is, told by its bytes. `endings[0]` is the one it is kept with. */
export interface FileType {
  group: FileGroup;
  mediaType: string;
  endings: readonly [string, ...string[]];
}
