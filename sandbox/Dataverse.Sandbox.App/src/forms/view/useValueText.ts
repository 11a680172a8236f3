import { useFormats } from "../../controls/FormatsContext";
import { valueText } from "../../controls/valueText";
import { useCurrency } from "./useCurrency";
import { useForm } from "./useForm";

/** A column of the form as people read it. */
export function useValueText(name: string): string {
  const attribute = useForm((state) => state.attributes[name]);
  const formats = useFormats();
  const currency = useCurrency(attribute?.field.type === "money");
  return attribute ? valueText(attribute.field, attribute.value, formats, currency) : "";
}
