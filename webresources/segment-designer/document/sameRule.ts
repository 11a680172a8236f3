import { parseJson, sameJson } from "../model/json";

/** Whether two texts are the same rule. */
export function isSame(left: string | null, right: string | null): boolean {
  if (left === right || left === null || right === null) return left === right;
  try {
    return sameJson(parseJson(left), parseJson(right));
  } catch {
    return false;
  }
}
