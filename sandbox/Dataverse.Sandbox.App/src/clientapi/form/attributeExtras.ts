import type { FieldValue, Option } from "../../forms/state/Field";
import type { AttributeState } from "../../forms/state/FormState";

type State = () => AttributeState;
type Change = (changed: Partial<AttributeState>) => void;
type Own<T> = Omit<T, keyof Xrm.Attributes.Attribute>;

/** What the attributes of one type have beside those that all have. */
export function attributeExtras(state: State, change: Change): object {
  switch (state().field.type) {
    case "string":
    case "memo":
      return { getMaxLength: () => state().field.maxLength ?? 0 } satisfies Own<Xrm.Attributes.StringAttribute>;
    case "integer":
    case "decimal":
    case "double":
    case "money":
      return numberExtras(state, change);
    case "boolean":
      return { getInitialValue: () => state().field.initial as boolean | null } satisfies Own<Xrm.Attributes.BooleanAttribute>;
    case "optionset":
      return choiceExtras(state);
    case "multiselectoptionset":
      return choicesExtras(state);
    case "lookup":
      return { getIsPartyList: () => false } satisfies Own<Xrm.Attributes.LookupAttribute>;
    default:
      return {};
  }
}

function numberExtras(state: State, change: Change): Own<Xrm.Attributes.NumberAttribute> {
  return {
    getMax: () => state().field.max ?? Number.MAX_VALUE,
    getMin: () => state().field.min ?? -Number.MAX_VALUE,
    getPrecision: () => state().precision ?? 0,
    setPrecision: (precision) => change({ precision }),
  };
}

function choiceExtras(state: State): Own<Xrm.Attributes.OptionSetAttribute> {
  const selected = () => optionOf(state(), state().value);
  return {
    ...optionExtras(state),
    getInitialValue: () => state().field.initial as number | null,
    getSelectedOption: () => selected() as Xrm.OptionSetValue,
    getText: () => selected()?.text ?? "",
  };
}

function choicesExtras(state: State): Own<Xrm.Attributes.MultiSelectOptionSetAttribute> {
  const selected = () => ((state().value ?? []) as number[]).flatMap((value) => optionOf(state(), value) ?? []);
  return {
    ...optionExtras(state),
    getInitialValue: () => state().field.initial as number[] | null,
    getSelectedOption: selected,
    getText: () => selected().map((option) => option.text),
  };
}

function optionExtras(state: State) {
  return {
    getOption: (wanted: number | string) => optionOf(state(), wanted) as Xrm.OptionSetValue,
    getOptions: () => state().field.options.map(scriptOption),
  };
}

function optionOf({ field }: AttributeState, wanted: FieldValue): Xrm.OptionSetValue | null {
  const option = field.options.find((one) => one.value === wanted || one.label === wanted);
  return option ? scriptOption(option) : null;
}

/** An option as scripts see it. */
export function scriptOption({ label, value }: Option): Xrm.OptionSetValue {
  return { text: label, value };
}
