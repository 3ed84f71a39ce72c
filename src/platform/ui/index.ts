/**
 * Components of every face: server-rendered, working without JavaScript. A page is
 * `<Page title=… errors={errors}><Form values={values} errors={errors} submit="保存">fields…</Form></Page>`.
 */
export { ActingFor } from './acting-for.ts';
export { KeptForm, type Kept } from './kept-form.ts';
export { addressWith, addressWithout, keptFields, sortOf, type Sort } from './address.ts';
export { BackLink } from './back-link.tsx';
export { BarList, type Bar, type BarListProps } from './bar-list.tsx';
export { BulkConfirm, BulkResult, bulkSummary, type BulkItem, type BulkOutcome } from './bulk.tsx';
export { Button, ButtonLink, type ButtonKind, type ButtonLinkProps, type ButtonProps } from './button.tsx';
export { findMost, findTarget, findTrend } from './chart-finding.ts';
export { CheckAnswers, type Answer, type CheckAnswersProps } from './check-answers.tsx';
export { CheckboxGroup, RadioGroup, type CheckboxGroupProps, type RadioGroupProps } from './choice-group.tsx';
export { ColumnChart, type ChartPoint, type ColumnChartProps } from './column-chart.tsx';
export { ConfirmBox, type ConfirmBoxProps } from './confirm-box.tsx';
export { DataTable, type Column, type DataTableProps } from './data-table.tsx';
export { DateField, type DateFieldProps } from './date-field.tsx';
export { DateRangeField, type DateRangeFieldProps } from './date-range-field.tsx';
export { joinDate } from './date-parts.ts';
export { DescriptionList, type Description } from './description-list.tsx';
export { Dialog, type DialogProps } from './dialog.tsx';
export { Disclosure, type DisclosureProps } from './disclosure.tsx';
export { dropHref } from './draft-parts.tsx';
export { DRAFT_ABOUT, Drafts, type DraftsHere } from './drafts.ts';
export { EmptyState } from './empty-state.tsx';
export { ErrorSummary } from './error-summary.tsx';
export { type FieldProps } from './field.tsx';
export { FieldNamesContext, fieldNames } from './field-names.ts';
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
export { LineChart, type ChartSeries, type LineChartProps } from './line-chart.tsx';
export { chosenColumns, ListTable, PAGE_SIZES, type BulkChoice, type ListTableProps } from './list-table.tsx';
export { Masked, type MaskedProps } from './masked.tsx';
export { Notice, type NoticeProps, type NoticeTone } from './notice.tsx';
export { NumberField, type NumberFieldProps } from './number-field.tsx';
export { OfflineState, type OfflineStateProps } from './offline-state.tsx';
export { optionsOf } from './options.ts';
export { Page, PRODUCT, type Crumb, type PageProps } from './page.tsx';
export { Pagination, type PaginationProps } from './pagination.tsx';
export { joinPeriod, PeriodField, type PeriodFieldProps } from './period-field.tsx';
export { Progress, type ProgressProps } from './progress.tsx';
export { inFours, Receipt, type ReceiptProps } from './receipt.tsx';
export { RegionTree, type RegionLine, type RegionTreeProps } from './region-tree.tsx';
export { SelectField, type Option, type SelectFieldProps } from './select-field.tsx';
export { Sparkline, type SparklineProps } from './sparkline.tsx';
export { StackedBars, type StackedBarsProps } from './stacked-bars.tsx';
export { Signature, type SignatureProps } from './signature.tsx';
export { SlotSections } from './slot-sections.tsx';
export { newestFirst, SlotTimeline } from './slot-timeline.tsx';
export { StatusTag, type StatusTone } from './status-tag.tsx';
export { StepCard } from './step-card.tsx';
export { Steps, type StepsProps } from './steps.tsx';
export { Tabs, type Tab } from './tabs.tsx';
export { TextArea, type TextAreaProps } from './text-area.tsx';
export { TextField, type FieldWidth, type TextFieldProps } from './text-field.tsx';
export { TileMap, type Tile, type TileMapProps } from './tile-map.tsx';
export { Timeline, type TimelineItem } from './timeline.tsx';
