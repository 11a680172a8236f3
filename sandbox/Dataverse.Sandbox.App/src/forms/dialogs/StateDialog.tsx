import { Dropdown, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import type { Choice } from "../../metadata/Column";
import { formStrings as strings } from "../formStrings";
import { LinedText } from "./LinedText";
import { MessageDialog } from "./MessageDialog";

interface Props {
  readonly isActivating: boolean;
  readonly table: string;
  /** The status reasons of the state that the row is to get. */
  readonly reasons: readonly Choice[];
  /** The chosen status reason; null when there is none to choose. */
  readonly onClose: (chosen: number | "cancel" | null) => void;
}

/** Asks before a row is deactivated or activated, and for the status reason when there are several. */
export function StateDialog({ isActivating, table, reasons, onClose }: Props) {
  const text = strings.command;
  const [reason, setReason] = useState(reasons[0]?.value ?? null);
  const choices = [
    { label: isActivating ? text.activate : text.deactivate, isPrimary: true, choose: () => onClose(reason) },
    { label: strings.cancel, choose: () => onClose("cancel") },
  ];
  return (
    <MessageDialog title={(isActivating ? text.activateTitle : text.deactivateTitle)(table)} onDismiss={() => onClose("cancel")} choices={choices}>
      <LinedText text={isActivating ? text.activateText : text.deactivateText} />
      {reasons.length > 1 && (
        <Field label={text.status}>
          <Dropdown
            value={reasons.find((one) => one.value === reason)?.label ?? ""}
            selectedOptions={reason === null ? [] : [String(reason)]}
            onOptionSelect={(_, data) => setReason(Number(data.optionValue))}
          >
            {reasons.map((one) => <Option key={one.value} value={String(one.value)}>{one.label}</Option>)}
          </Dropdown>
        </Field>
      )}
    </MessageDialog>
  );
}
