/** The way above the pages of one meeting. */
export const crumbsTo = ({ id, title }: { id: string; title: string }) => [
  { text: '招聘会', href: '/meetings' },
  { text: title, href: `/meetings/${id}` },
];

export const meetingIdOf = (params: Readonly<Record<string, string | undefined>>): string =>
  String(params['id']);
