/**
 * Components of every face: server-rendered, working without JavaScript. A page is
 * `<Page title=… errors={errors}><Form values={values} errors={errors} submit="保存">fields…</Form></Page>`.
 */
export { addressWith, addressWithout, sortOf, type Sort } from './address.ts';
export { BackLink } from './back-link.tsx';
export { BarList, type Bar, type BarListProps } from './bar-list.tsx';
export { Button, ButtonLink, type ButtonKind, type ButtonLinkProps, type ButtonProps } from './button.tsx';
export { CheckboxGroup, RadioGroup, type CheckboxGroupProps, type RadioGroupProps } from './choice-group.tsx';
export { ConfirmBox, type ConfirmBoxProps } from './confirm-box.tsx';
export { DataTable, type Column, type DataTableProps } from './data-table.tsx';
export { DateField, type DateFieldProps } from './date-field.tsx';
export { joinDate } from './date-parts.ts';
export { DescriptionList, type Description } from './description-list.tsx';
export { Disclosure, type DisclosureProps } from './disclosure.tsx';
export { EmptyState } from './empty-state.tsx';
export { ErrorSummary } from './error-summary.tsx';
export { type FieldProps } from './field.tsx';
export { Figure, Figures, formatCount, type FigureProps } from './figure.tsx';
export { FileField, type FileFieldProps } from './file-field.tsx';
export { Filters, type FilterChip, type FiltersProps } from './filters.tsx';
export { errorsOf, fieldId, type FieldError, type FormValues } from './form-state.ts';
export { FindBox, type FindBoxProps } from './find-box.tsx';
export { Form, type FormProps } from './form.tsx';
export { Icon, type IconName } from './icon.tsx';
export {
  ABILITY_WORDS,
  DEMAND_WORDS,
  LevelField,
  type LevelFieldProps,
  type LevelWords,
} from './level-field.tsx';
export { Masked, type MaskedProps } from './masked.tsx';
export { Notice, type NoticeProps, type NoticeTone } from './notice.tsx';
export { NumberField, type NumberFieldProps } from './number-field.tsx';
export { Page, PRODUCT, type Crumb, type PageProps } from './page.tsx';
export { Pagination, type PaginationProps } from './pagination.tsx';
export { Progress, type ProgressProps } from './progress.tsx';
export { SelectField, type Option, type SelectFieldProps } from './select-field.tsx';
export { SlotSections } from './slot-sections.tsx';
export { StatusTag, type StatusTone } from './status-tag.tsx';
export { Steps, type StepsProps } from './steps.tsx';
export { Tabs, type Tab } from './tabs.tsx';
export { TextArea, type TextAreaProps } from './text-area.tsx';
export { TextField, type FieldWidth, type TextFieldProps } from './text-field.tsx';
export { Timeline, type TimelineItem } from './timeline.tsx';
