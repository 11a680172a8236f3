import { makeStyles } from "@fluentui/react-components";
import { Placeholder } from "../../shell/Placeholder";
import { formStrings as strings } from "../formStrings";
import type { CellModel } from "../model/FormModel";
import type { ControlState } from "../state/FormState";
import { FieldCell } from "./FieldCell";
import { FrameCell } from "./FrameCell";
import { QuickViewCell } from "./QuickViewCell";
import { SubgridCell } from "./SubgridCell";
import { useForm } from "./useForm";

const useStyles = makeStyles({ root: { minWidth: 0, display: "flex", flexDirection: "column" } });

interface Props {
  readonly cell: CellModel;
  readonly labelPosition: "left" | "top";
  /** The section has this cell only, so its title says what this is. */
  readonly isAlone?: boolean;
}

/** A cell at its place with whatever control it has. */
export function CellView({ cell, labelPosition, isAlone = false }: Props) {
  const styles = useStyles();
  const control = useForm((state) => (cell.control ? state.controls[cell.control.id] : undefined));
  if (!control) return null;
  const place = { gridRow: `${cell.row} / span ${cell.rowSpan}`, gridColumn: `${cell.column} / span ${cell.columnSpan}` };
  return (
    <div className={styles.root} style={place} data-control={control.model.id}>
      <ControlOf cell={cell} control={control} labelPosition={labelPosition} isAlone={isAlone} />
    </div>
  );
}

function ControlOf({ cell, control, labelPosition, isAlone }: Props & { readonly control: ControlState }) {
  switch (control.model.kind) {
    case "bound":
      return <FieldCell cell={cell} control={control} labelPosition={labelPosition} />;
    case "subgrid":
      return <SubgridCell control={control} rows={cell.rowSpan} isLabelShown={!isAlone || cell.labelShown} />;
    case "quickView":
      return <QuickViewCell control={control} isLabelShown={cell.labelShown} />;
    case "webResource":
    case "iframe":
      return <FrameCell control={control} rows={cell.rowSpan} isLabelShown={cell.labelShown} />;
    case "timeline":
      return <Placeholder what={strings.form.timeline} detail={control.label} />;
    case "unknown":
      return <Placeholder what={strings.form.component(control.label, control.model.classId)} detail={strings.form.componentDetail} />;
  }
}
