import type { Option } from "../../forms/state/Field";
import { scriptOption } from "./attributeExtras";
import type { ControlScope } from "./control";

type Options = Omit<Xrm.Controls.OptionSetControl, keyof Xrm.Controls.StandardControl>;
type Dates = Omit<Xrm.Controls.DateControl, keyof Xrm.Controls.StandardControl>;

/** What a choice has beside what every control with a column has: its options on this form. */
export function optionExtras({ session, state, change }: ControlScope, attribute: string): Options {
  const options = (): readonly Option[] => state().options ?? session.store.state.attributes[attribute]?.field.options ?? [];
  return {
    getOptions: () => options().map(scriptOption),
    addOption(option, index = options().length) {
      const others = options().filter((one) => one.value !== option.value);
      change({ options: others.toSpliced(index, 0, { value: option.value, label: option.text }) });
    },
    removeOption: (value) => change({ options: options().filter((one) => one.value !== value) }),
    clearOptions: () => change({ options: [] }),
  };
}

/** What a date has beside what every control with a column has. */
export function dateExtras({ session, state, change }: ControlScope, attribute: string): Dates {
  return {
    getShowTime: () => state().showTime ?? session.store.state.attributes[attribute]?.field.format === "datetime",
    setShowTime: (showTime) => change({ showTime }),
  };
}
