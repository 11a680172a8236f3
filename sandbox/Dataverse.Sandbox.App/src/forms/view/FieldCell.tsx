import { useEffect, useId, useRef } from "react";
import { ColumnControl } from "../../controls/ColumnControl";
import { withControl } from "../state/changes";
import { booleanStyle } from "../model/controlKinds";
import { formStrings as strings } from "../formStrings";
import type { CellModel } from "../model/FormModel";
import { isEmpty } from "../state/Field";
import type { AttributeState, ControlState } from "../state/FormState";
import { isReadOnly } from "../state/selectors";
import { Placeholder } from "../../shell/Placeholder";
import { ControlFrame, type FrameMessage } from "./ControlFrame";
import { useCurrency } from "./useCurrency";
import { useForm, useOpenForm } from "./useForm";
import { useFieldLookup } from "./useFieldLookup";

interface Props {
  readonly cell: CellModel;
  readonly control: ControlState;
  readonly labelPosition: "left" | "top";
}

/** A control with a column: label, input, and what there is to say about it. */
export function FieldCell({ cell, control, labelPosition }: Props) {
  const attribute = useForm((state) => state.attributes[control.model.attribute ?? ""]);
  if (!attribute) return <Placeholder what={control.label} detail={control.model.attribute ?? ""} />;
  return <BoundField cell={cell} control={control} attribute={attribute} labelPosition={labelPosition} />;
}

function BoundField({ cell, control, attribute, labelPosition }: Props & { readonly attribute: AttributeState }) {
  const { session } = useOpenForm();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const readOnly = useForm((state) => isReadOnly(state, control));
  const summary = useForm((state) => state.summary);
  const status = useForm((state) => state.attributes["statecode"]?.value);
  const currency = useCurrency(attribute.field.type === "money");
  const lookup = useFieldLookup(control, attribute.field);
  const { field, value } = attribute;
  const messages = messagesOf(control, attribute, summary.find((fault) => fault.attribute === field.name)?.message);
  const isInvalid = messages.some((message) => message.level === "ERROR");

  useEffect(() => {
    if (control.focusAsked > 0) focusFirst(root.current);
  }, [control.focusAsked]);

  const options = control.options ?? field.options;
  return (
    <ControlFrame
      root={root}
      id={id}
      label={control.label}
      isLabelShown={cell.labelShown}
      labelPosition={labelPosition}
      requirement={attribute.required}
      isLocked={readOnly}
      hint={field.description}
      messages={messages}
    >
      <ColumnControl
        field={field}
        value={value}
        isReadOnly={readOnly || (field.isState && field.name === "statecode")}
        label={control.label}
        input={{
          id,
          "aria-labelledby": `${id}-label`,
          ...describedBy(id, field.description !== "", messages.length > 0),
          ...(isInvalid ? { "aria-invalid": true as const } : {}),
          ...(attribute.required === "required" ? { "aria-required": true as const } : {}),
        }}
        onChange={(next) => session.change(field.name, next)}
        onTypingFault={(typingFault) => session.store.update((state) => withControl(state, control.model.id, { typingFault }))}
        rows={cell.rowSpan}
        options={field.name === "statuscode" ? options.filter((option) => option.state === undefined || option.state === (status ?? 0)) : options}
        isRequired={attribute.required === "required"}
        precision={attribute.precision ?? (field.type === "money" ? currency.precision : 2)}
        symbol={currency.symbol}
        hasTime={control.showTime ?? field.format === "datetime"}
        booleanLook={booleanStyle(control.model.classId)}
        lookup={lookup}
      />
    </ControlFrame>
  );
}

// A fault of typing or of a script stands until it is gone; that a value is missing is said once somebody tried to save.
function messagesOf(control: ControlState, attribute: AttributeState, saved: string | undefined): readonly FrameMessage[] {
  const typing = control.typingFault ?? attribute.refused;
  const isMissing = saved === strings.faults.required && !isEmpty(attribute.value);
  const notes = control.notifications.flatMap((note) => note.messages.map((text) => ({ level: note.level, text, actions: note.actions })));
  const own = typing ? [{ level: "ERROR" as const, text: typing, actions: [] }] : [];
  const last = saved && !isMissing && !typing && notes.length === 0 ? [{ level: "ERROR" as const, text: saved, actions: [] }] : [];
  return [...own, ...notes, ...last];
}

function describedBy(id: string, hasHint: boolean, hasMessages: boolean): { "aria-describedby"?: string } {
  const ids = [hasMessages ? `${id}-messages` : "", hasHint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return ids === "" ? {} : { "aria-describedby": ids };
}

/** Moves the focus to the first input in a control. */
function focusFirst(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>("input, textarea, button, a[href], [tabindex='0'], iframe")?.focus();
}
