import { Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ConditionNode } from "../model/draft";
import { operatorsFor, stemOf, unitOf } from "../model/operators";
import { useDesigner } from "../state/DesignerContext";
import type { EditorProps } from "./ValueEditor";
import { WholeInput } from "./WholeInput";

const useStyles = makeStyles({ both: { display: "inline-flex", columnGap: tokens.spacingHorizontalXS } });

/** So many days, weeks, months …: the unit belongs to the operator. */
export function CountEditor({ node, subject, value, label, isReadOnly, onChange }: EditorProps & { readonly node: ConditionNode }) {
  const styles = useStyles();
  const { words: { text }, catalogue, actions } = useDesigner();
  const stem = stemOf(node.op);
  const units = operatorsFor(catalogue, subject.type, node.op).filter((operator) => stemOf(operator.name) === stem);
  return (
    <span className={styles.both}>
      <WholeInput value={value} label={label} isReadOnly={isReadOnly} onChange={onChange} least={1} most={100_000} />
      <Select size="small" value={node.op} disabled={isReadOnly} aria-label={text("designer.unit")}
        onChange={(_, data) => { actions.change({ ...node, op: data.value }); }}>
        {units.map((operator) => <option key={operator.name} value={operator.name}>{text(`designer.unit.${unitOf(operator.name) ?? "days"}`)}</option>)}
      </Select>
    </span>
  );
}
