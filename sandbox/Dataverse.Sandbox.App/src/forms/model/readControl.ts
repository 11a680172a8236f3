import { childOf } from "../../metadata/xml";
import { kindOf } from "./controlKinds";
import type { ControlModel } from "./FormModel";
import { flag, plainId } from "./xml";

/** Reads a control of a cell with its parameters; a parameter that holds XML is kept as that XML. */
export function readControl(control: Element): ControlModel {
  const classId = plainId(control.getAttribute("classid"));
  const attribute = control.getAttribute("datafieldname") || null;
  return {
    id: control.getAttribute("id") ?? "",
    kind: kindOf(classId, attribute),
    classId,
    attribute,
    disabled: flag(control, "disabled", false),
    required: flag(control, "isrequired", false),
    parameters: readParameters(childOf(control, "parameters")),
  };
}

function readParameters(parameters: Element | null): Record<string, string> {
  const read: Record<string, string> = {};
  for (const parameter of parameters?.children ?? [])
    read[parameter.localName] = parameter.children.length > 0 ? parameter.innerHTML : (parameter.textContent ?? "").trim();
  return read;
}
