import type { RelatedTable, Subject } from "../model/catalogue";
import { columnOf } from "../model/catalogue";
import type { ConditionNode } from "../model/draft";
import type { Json } from "../model/json";
import { canCompare } from "../model/operators";
import { type EditorKind, editorFor } from "../model/values";
import { SubjectButton } from "../picker/SubjectButton";
import { useDesigner } from "../state/DesignerContext";
import { CountEditor } from "./CountEditor";
import { DateInput } from "./DateInput";
import { ListEditor } from "./ListEditor";
import { OptionsEditor } from "./OptionsEditor";
import { PeriodEditor } from "./PeriodEditor";
import { RangeEditor } from "./RangeEditor";
import { RawValue } from "./RawValue";
import { SingleValue } from "./SingleValue";
import { TextInput } from "./TextInput";
import { WholeInput } from "./WholeInput";

/** What an editor of a value gets. */
export interface EditorProps {
  readonly subject: Subject;
  readonly value: Json | undefined;
  /** What a screen reader says it is. */
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly onChange: (value: Json | undefined) => void;
}

interface Props {
  readonly node: ConditionNode;
  readonly subject: Subject | undefined;
  readonly table: RelatedTable | null;
}

/** What a condition compares with: an editor of the kind that operator and type ask for. */
export function ValueEditor({ node, subject, table }: Props) {
  const { words: { text }, catalogue, actions, isReadOnly } = useDesigner();
  if (node.other !== undefined) return <OtherSubject node={node} subject={subject} table={table} />;

  const kind = editorFor(catalogue.operator(node.op)?.takes, subject?.type, node.value);
  return (
    <span data-value>
      <Editor kind={kind} node={node} subject={subject ?? unknownSubject(node.subject)} value={node.value} isReadOnly={isReadOnly}
        label={text("designer.value", subject?.name ?? node.subject)}
        onChange={(value) => { actions.change(withValue(node, value), "value"); }} />
    </span>
  );
}

function Editor({ kind, node, ...props }: EditorProps & { readonly kind: EditorKind; readonly node: ConditionNode }) {
  switch (kind) {
    case "none": return null;
    case "single": return <SingleValue {...props} />;
    case "range": return <RangeEditor {...props} />;
    case "list": return <ListEditor {...props} />;
    case "options": return <OptionsEditor {...props} />;
    case "text": return <TextInput {...props} />;
    case "day": return <DateInput {...props} />;
    case "count": return <CountEditor node={node} {...props} />;
    case "fiscalYear": return <WholeInput {...props} least={1753} most={9998} />;
    case "fiscalPeriod": return <WholeInput {...props} least={1} most={13} />;
    case "periodAndYear": return <PeriodEditor {...props} />;
    case "json": return <RawValue {...props} />;
  }
}

function OtherSubject({ node, subject, table }: Props) {
  const { catalogue, actions } = useDesigner();
  const find = (key: string) => (table ? columnOf(table, key) : catalogue.fact(key));
  function isComparable(key: string): boolean {
    const other = find(key);
    return other !== undefined && subject !== undefined && canCompare(subject, other);
  }
  return <SubjectButton value={node.other ?? ""} table={table} only={isComparable} onPick={(key) => { actions.change({ ...node, other: key }); }} />;
}

function withValue({ id, type, subject, op }: ConditionNode, value: Json | undefined): ConditionNode {
  return { id, type, subject, op, ...(value === undefined ? {} : { value }) };
}

function unknownSubject(key: string): Subject {
  return { key, name: key, type: "text", options: [], targets: [] };
}
