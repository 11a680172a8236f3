import type { FindOffersResponse } from "../../shared/generated/apis";
import type { MenuItem } from "./ask";

/** What is on sale, by an answer to a question without amount and term. A version that cannot be priced any more is not on sale. */
export function menuOf(answer: FindOffersResponse): readonly MenuItem[] {
  return [...answer.Offers, ...answer.Refused].flatMap(({ code, productName, family, currency, choices }) => (
    currency === undefined || choices === undefined ? [] : [{ code, name: productName, family, currency, choices }]));
}
