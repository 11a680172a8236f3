import { Input } from "@fluentui/react-components";
import { formStrings as strings } from "../forms/formStrings";
import type { Option } from "../forms/state/Field";
import { Placeholder } from "../shell/Placeholder";
import { BooleanControl } from "./BooleanControl";
import { ChoiceControl } from "./ChoiceControl";
import { ChoicesControl } from "./ChoicesControl";
import type { ControlProps } from "./ControlProps";
import { DateControl } from "./DateControl";
import { ImageControl } from "./ImageControl";
import { LookupControl } from "./LookupControl";
import type { LookupSource } from "./LookupSource";
import { MemoControl } from "./MemoControl";
import { NumberControl } from "./NumberControl";
import { TextControl } from "./TextControl";

/** How the form wants a column drawn, beside what the column is. */
export interface ColumnControlProps extends ControlProps {
  /** How many rows of the form the cell takes. */
  readonly rows: number;
  readonly options: readonly Option[];
  readonly isRequired: boolean;
  readonly precision: number;
  readonly symbol: string;
  readonly hasTime: boolean;
  readonly booleanLook: "checkbox" | "radio" | "toggle";
  readonly lookup: LookupSource;
}

/** The control for a column, whatever its type. */
export function ColumnControl({ rows, options, isRequired, precision, symbol, hasTime, booleanLook, lookup, ...props }: ColumnControlProps) {
  switch (props.field.type) {
    case "memo":
      return <MemoControl {...props} rows={rows} />;
    case "integer":
    case "decimal":
    case "double":
      return <NumberControl {...props} precision={precision} />;
    case "money":
      return <NumberControl {...props} precision={precision} symbol={symbol} />;
    case "optionset":
      return <ChoiceControl {...props} options={options} isRequired={isRequired} />;
    case "multiselectoptionset":
      return <ChoicesControl {...props} options={options} />;
    case "boolean":
      return <BooleanControl {...props} options={options} look={booleanLook} />;
    case "datetime":
      return <DateControl {...props} hasTime={hasTime} />;
    case "lookup":
      return <LookupControl {...props} source={lookup} />;
    case "image":
      return <ImageControl {...props} />;
    case "file":
      return <Placeholder what={strings.form.file} detail={props.label} />;
    case "uniqueidentifier":
      return <Input {...props.input} appearance="filled-darker" readOnly value={String(props.value ?? "")} placeholder={strings.empty} />;
    case "string":
      return rows > 1 || props.field.format === "textarea" ? <MemoControl {...props} rows={rows} /> : <TextControl {...props} />;
    case "other":
      return <Placeholder what={props.label} detail={props.field.name} />;
  }
}
