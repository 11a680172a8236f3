import { Select } from "@fluentui/react-components";
import type { Operator, Subject } from "../model/catalogue";
import type { ConditionNode } from "../model/draft";
import { type OperatorGroup, comparing, groupOfOperator, operatorsFor, stemOf, withStem } from "../model/operators";
import { operatorWords } from "../model/sentence";
import { convertValue } from "../model/values";
import { useDesigner } from "../state/DesignerContext";

const order: readonly OperatorGroup[] = ["compare", "list", "text", "relative", "calendar", "fiscal", "presence"];
const compared = "valueOf:";

interface Props {
  readonly node: ConditionNode;
  readonly subject: Subject | undefined;
}

/** How a condition compares, in words that fit its type. */
export function OperatorSelect({ node, subject }: Props) {
  const { words, catalogue, actions, isReadOnly } = useDesigner();
  const { text } = words;
  const operators = subject ? operatorsFor(catalogue, subject.type, node.op) : [];
  const name = (operator: Operator): string => operatorWords(operator.name, subject?.type, words);

  function choose(value: string): void {
    if (value.startsWith(compared)) {
      actions.change({ id: node.id, type: "condition", subject: node.subject, op: value.slice(compared.length), other: node.other ?? "" });
      return;
    }
    const next = catalogue.operator(withStem(value, node.op, operators.map((operator) => operator.name)));
    if (!next || !subject) return;
    const kept = convertValue(node.value, catalogue.operator(node.op)?.takes, next.takes, subject.type);
    actions.change({ id: node.id, type: "condition", subject: node.subject, op: next.name, ...(kept === undefined ? {} : { value: kept }) });
  }

  const current = node.other === undefined ? stemOf(node.op) : compared + node.op;
  const isKnown = operators.some((operator) => operator.name === node.op);
  return (
    <Select size="small" value={current} disabled={isReadOnly || !subject} aria-label={text("designer.operator")}
      onChange={(_, data) => { choose(data.value); }}>
      {!isKnown && <option value={current}>{node.op}</option>}
      {order.map((group) => {
        const stems = byStem(operators.filter((operator) => groupOfOperator(operator) === group));
        return stems.length > 0 && (
          <optgroup key={group} label={text(`designer.operators.${group}`)}>
            {stems.map((operator) => <option key={operator.name} value={stemOf(operator.name)}>{name(operator)}</option>)}
          </optgroup>
        );
      })}
      <optgroup label={text("designer.operators.other")}>
        {operators.filter((operator) => comparing.has(operator.name) && subject?.type !== "choices").map((operator) => (
          <option key={operator.name} value={compared + operator.name}>{text("designer.operator.than", name(operator))}</option>
        ))}
      </optgroup>
    </Select>
  );
}

// "in the last 90 days" and "in the last 3 months" are one choice: the unit is chosen beside the number.
function byStem(operators: readonly Operator[]): readonly Operator[] {
  return [...new Map(operators.map((operator) => [stemOf(operator.name), operator])).values()];
}
