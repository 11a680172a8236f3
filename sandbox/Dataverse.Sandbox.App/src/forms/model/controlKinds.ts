/** How a control of a form is drawn. A bound control is drawn as its column's type says, so those are one kind. */
export type ControlKind = "bound" | "subgrid" | "quickView" | "webResource" | "iframe" | "timeline" | "unknown";

const byClass: Readonly<Record<string, ControlKind>> = {
  "e7a81278-8635-4d9e-8d4d-59480b391c5b": "subgrid",
  "5c5600e0-1d6e-4205-a272-be80da87fd42": "quickView",
  "9fdf5f91-88b1-47f4-ad53-c11efc01a01d": "webResource",
  "fd2a7985-3187-444e-908d-6624b21f69c0": "iframe",
  "06375649-c143-495e-a496-c962e5b4488e": "timeline",
};

// Controls that are bound to a column without showing its value alone.
const neverBound = new Set([
  "62b0df79-0464-470f-8af7-4483cfea0c7d", // map of an address
  "9c5ca0a1-ab4d-4781-be7e-8dfbe867b87e", // timer of a service level
  "e616a57f-20e0-4534-8662-a101b5ddf4e0", // search in the knowledge base
]);

const checkbox = "b0c6723a-8503-4fd7-bb28-c8a06ac933c2";
const radio = "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed";

/** The kind of a control by its class and whether it names a column. */
export function kindOf(classId: string, attribute: string | null): ControlKind {
  const known = byClass[classId];
  if (known) return known;
  return attribute && !neverBound.has(classId) ? "bound" : "unknown";
}

/** How a form wants a yes/no column: as a checkbox, as two options side by side, or as the app likes. */
export function booleanStyle(classId: string): "checkbox" | "radio" | "toggle" {
  if (classId === checkbox) return "checkbox";
  return classId === radio ? "radio" : "toggle";
}
