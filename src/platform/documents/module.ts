import { fileInfected } from '../files/notices.ts';
import { openFile } from '../files/open.ts';
import { defineModule, fill, type ModuleDeclaration } from '../module/index.ts';
import { cancelExport, EXPORTERS, repeatExport, runExport, startExport } from './exports/actions.ts';
import { exportDone, exportFailed } from './exports/notices.ts';
import { linkExport, myExports, prepareExport } from './exports/queries.ts';
import { exportsSealed } from './exports/sealed-columns.ts';
import { messages } from './messages.ts';
import { addPaper, removePaper } from './papers/actions.ts';
import { fileReleased } from './quarantine/notices.ts';
import { listQuarantine, releaseQuarantined, removeQuarantined } from './quarantine/quarantine.ts';
import { linkPaper, papersOfPerson, papersSection } from './papers/queries.ts';

const page = (path: string, file: string, title: string) =>
  ({ path, file: `platform/documents/pages/${file}`, title, audience: 'staff' }) as const;

/** Files of people and records, and what is taken out as a file: part of the floor, declared like a room. */
export const documentsModule: ModuleDeclaration = defineModule({
  name: 'documents',
  title: '材料和文件',
  sealed: exportsSealed,
  actions: [
    addPaper,
    removePaper,
    removeQuarantined,
    releaseQuarantined,
    startExport,
    runExport,
    cancelExport,
    repeatExport,
  ],
  queries: [listQuarantine, openFile, papersOfPerson, linkPaper, prepareExport, myExports, linkExport],
  messages,
  notices: [fileInfected, fileReleased, exportDone, exportFailed],
  slots: [fill('person-file', 60, papersSection)],
  pages: [
    page('/files/:token', 'file-link.ts', '打开文件'),
    page('/people/:id/papers', 'papers.tsx', '档案材料'),
    page('/people/:id/papers/:fileId', 'paper-file.ts', '打开材料'),
    {
      ...page('/exports', 'exports.tsx', '我的导出'),
      nav: { order: 85, label: '我的导出', group: 'figures', roles: EXPORTERS },
    },
    page('/exports/new', 'export-new.tsx', '导出'),
    {
      ...page('/quarantine', 'quarantine.tsx', '隔离的文件'),
      nav: { order: 86, label: '隔离的文件', group: 'watch', roles: ['system_admin', 'security_admin'] },
    },
    page('/exports/:id/file', 'export-file.ts', '下载导出的文件'),
  ],
});
