import { formatDateZh, parsePlainDate } from '../../../kernel/dates.ts';
import { joinDate, type Answer, type FormValues } from '../../../platform/ui/index.ts';
import { EDUCATION_WORDS, URBAN_RURAL_WORDS } from '../words.ts';

/** What was typed, as it will be read once more before it is kept; numbers whole, for they must be compared. */
export function answersOf(values: FormValues, regionName: string): Answer[] {
  const text = (name: string) => String(values[name] ?? '').trim();
  const issued = parsePlainDate(joinDate(values, 'issuedOn'));
  const urbanRural = text('urbanRural');
  const education = text('education');
  return [
    { field: 'residentId', term: '身份证号', value: text('residentId') },
    { field: 'certificateNo', term: '残疾人证号', value: text('certificateNo') },
    { field: 'issuedOn', term: '发证日期', value: issued && formatDateZh(issued) },
    { field: 'region', term: '地区', value: regionName },
    { field: 'name', term: '姓名', value: text('name') },
    {
      field: 'urbanRural',
      term: '户口性质',
      value: urbanRural === 'URBAN' || urbanRural === 'RURAL' ? URBAN_RURAL_WORDS[urbanRural] : '',
    },
    { field: 'village', term: '村（社区）', value: text('village') },
    { field: 'address', term: '居住地址', value: text('address') },
    { field: 'phone', term: '联系电话', value: text('phone') },
    {
      field: 'education',
      term: '文化程度',
      value: education === '' ? '' : EDUCATION_WORDS[Number(education)],
    },
    { field: 'guardianName', term: '监护人姓名', value: text('guardianName') },
    { field: 'guardianPhone', term: '监护人电话', value: text('guardianPhone') },
  ];
}
