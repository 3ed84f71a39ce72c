import { describedBy, FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-state.ts';

export type FileFieldProps = FieldProps & {
  /** Such as .xlsx,.csv ; say the kinds and the largest size in the hint as well. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Largest file in bytes, for the script `upload`; the server checks it in any case. */
  readonly maxBytes?: number;
};

/** A native file input; its Form needs encType multipart/form-data. */
export function FileField(props: FileFieldProps) {
  const { name, hint, required, accept, multiple, maxBytes } = props;
  const field = useField(name, { error: props.error });
  return (
    <FieldFrame {...props} id={field.id} error={field.error}>
      <input
        className="input-file"
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        data-max-bytes={maxBytes}
        required={required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
      />
    </FieldFrame>
  );
}
